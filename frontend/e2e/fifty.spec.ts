import { expect, test } from '@playwright/test';
import { meet, Person } from './person';

test('pressing Next fifty times leaves sockets, tracks, timers and listeners where they were', async ({
  browser,
}) => {
  const one = await Person.member(browser);
  const other = await Person.member(browser);
  await Promise.all([one.turnOnCamera(), other.turnOnCamera()]);
  await meet(one, other);
  await Promise.all([one.expectMovingPicture(), other.expectMovingPicture()]);
  const held = () =>
    Promise.all([one, other].map(({ page }) => page.evaluate(() => window.watched.held())));
  const settled = await held();
  let pseudonym = await one.partner();
  for (let round = 0; round < 50; round++) {
    await one.page.keyboard.press('ArrowRight');
    await expect.poll(() => one.page.locator('main header h1').textContent()).not.toBe(pseudonym);
    pseudonym = await one.partner();
  }
  await Promise.all([one.expectMovingPicture(), other.expectMovingPicture()]);
  const each = { sockets: 1, peers: 1, tracks: 2 };
  expect(settled).toMatchObject([each, each]);
  // what a single encounter holds for a moment comes and goes: it is enough that it is as before again
  await expect.poll(held).toEqual(settled);
  await Promise.all([one.leave(), other.leave()]);
});
