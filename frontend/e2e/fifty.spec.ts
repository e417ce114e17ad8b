import { expect, test } from '@playwright/test';
import { meet, Person } from './person';

test('pressing Next fifty times leaves sockets, tracks, timers and listeners where they were', async ({
  browser,
}) => {
  const one = await Person.member(browser);
  const other = await Person.member(browser);
  await Promise.all([one.turnOnCamera(), other.turnOnCamera()]);
  await meet(one, other);
  await Promise.all([one.expectCall(), other.expectCall()]);
  const held = () =>
    Promise.all([one, other].map(({ page }) => page.evaluate(() => window.watched.held())));
  const settled = await held();
  let pseudonym = await one.partner();
  for (let round = 0; round < 50; round++) {
    await one.page.keyboard.press('ArrowRight');
    await expect.poll(() => one.page.locator('main header h1').textContent()).not.toBe(pseudonym);
    pseudonym = await one.partner();
  }
  await Promise.all([one.expectCall(), other.expectCall()]);
  const each = { sockets: 1, peers: 1, tracks: 2 };
  expect(settled).toMatchObject([each, each]);
  // the resources of a single encounter vary for a moment: it is enough that no number is above that before
  const grown = async () =>
    (await held()).flatMap((now, person) =>
      Object.entries(now).filter(([what, count]) => count > (before(person)[what] ?? 0)),
    );
  const before = (person: number): Record<string, number> => ({ ...settled[person] });
  await expect.poll(grown).toEqual([]);
  await Promise.all([one.leave(), other.leave()]);
});
