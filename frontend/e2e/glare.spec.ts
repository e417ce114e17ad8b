import { expect, test } from '@playwright/test';
import { meet, Person } from './person';

test('two simultaneous offers resolve themselves, again and again', async ({ browser }) => {
  const one = await Person.member(browser);
  const other = await Person.member(browser);
  await Promise.all([one.turnOnCamera(), other.turnOnCamera()]);
  await meet(one, other);
  await Promise.all([one.expectCall(), other.expectCall()]);
  // the polite side rolls its own offer back, so that a collision is seen there
  const collisions = new Map<Person, number>();
  for (const person of [one, other]) {
    await person.page.exposeFunction('collided', () => {
      collisions.set(person, (collisions.get(person) ?? 0) + 1);
    });
    await person.page.evaluate(() => {
      for (const peer of window.watched.peers()) {
        type Take = (description: RTCSessionDescriptionInit) => Promise<void>;
        const native: unknown = Reflect.get(peer, 'setRemoteDescription');
        const take = (native as Take).bind(peer);
        const watch: Take = (description) => {
          if (description.type === 'offer' && peer.signalingState === 'have-local-offer') {
            (window as unknown as { collided: () => void }).collided();
          }
          return take(description);
        };
        Object.defineProperty(peer, 'setRemoteDescription', { value: watch });
      }
    });
  }
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
  const counted = () => [...collisions.values()].reduce((sum, each) => sum + each, 0);
  for (let round = 0; round < 10 || counted() < 3; round++) {
    await Promise.all([offer(one), offer(other)]);
    await expect.poll(() => settled(one)).toBe('stable connected');
    await expect.poll(() => settled(other)).toBe('stable connected');
  }
  // one of the two only is polite
  expect(collisions.size).toBe(1);
  await Promise.all([one.expectCall(), other.expectCall()]);
  await Promise.all([one.leave(), other.leave()]);
});
