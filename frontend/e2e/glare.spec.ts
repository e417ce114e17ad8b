import { expect, test } from '@playwright/test';
import { meet, Person } from './person';

test('two simultaneous offers resolve themselves, again and again', async ({ browser }) => {
  const one = await Person.member(browser);
  const other = await Person.member(browser);
  await Promise.all([one.turnOnCamera(), other.turnOnCamera()]);
  await meet(one, other);
  await Promise.all([one.expectMovingPicture(), other.expectMovingPicture()]);
  const offer = (person: Person) =>
    person.page.evaluate(() => {
      for (const peer of window.watched.peers()) {
        peer.restartIce();
        peer.dispatchEvent(new Event('negotiationneeded'));
      }
    });
  const settled = (person: Person) =>
    person.page.evaluate(() =>
      window.watched
        .peers()
        .map((peer) => `${peer.signalingState} ${peer.connectionState}`)
        .join(),
    );
  for (let round = 0; round < 10; round++) {
    await Promise.all([offer(one), offer(other)]);
    await expect.poll(() => settled(one)).toBe('stable connected');
    await expect.poll(() => settled(other)).toBe('stable connected');
  }
  await Promise.all([one.expectMovingPicture(), other.expectMovingPicture()]);
  await Promise.all([one.leave(), other.leave()]);
});
