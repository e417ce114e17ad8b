import { expect, test } from '@playwright/test';
import { callEachOther, Person, seeEachOther } from './person';

/** Runs in a page: tells it that it is hidden, or to be seen. Pages of a browser without a window are never hidden. */
function show(visible: boolean): void {
  Object.defineProperty(document, 'visibilityState', {
    get: () => (visible ? 'visible' : 'hidden'),
    configurable: true,
  });
  Object.defineProperty(document, 'hidden', { get: () => !visible, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}

/** Runs in a page: another program takes the camera, or gives it back. */
function take(taken: boolean): void {
  for (const track of window.watched.tracks().filter(({ kind }) => kind === 'video')) {
    Object.defineProperty(track, 'muted', { get: () => taken, configurable: true });
    track.dispatchEvent(new Event(taken ? 'mute' : 'unmute'));
  }
}

test('whoever is met behind a hidden page is told so, and is seen and heard only when the page is looked at', async ({
  browser,
}) => {
  const [one, other] = await Promise.all([Person.member(browser), Person.member(browser)]);
  await Promise.all([one.turnOnCamera(), other.turnOnCamera()]);
  await one.start();
  await one.showsLooking();
  await one.page.evaluate(show, false);
  await other.start();
  await expect(one.page).toHaveTitle(/^You met /);
  await expect(other.page.getByText(/back in a moment/).first()).toBeVisible();
  await one.page.evaluate(show, true);
  await seeEachOther(one, other);
  await expect(one.page).not.toHaveTitle(/^You met /);

  // whoever looks elsewhere in the middle of a talk goes on as before
  await one.page.evaluate(show, false);
  await seeEachOther(one, other);
  await expect(other.page.getByText(/back in a moment/)).toHaveCount(0);
  await Promise.all([one.leave(), other.leave()]);
});

test('nobody is put before a stranger when a sleeping page wakes up', async ({ browser }) => {
  const one = await Person.stranger(browser);
  await one.page.clock.install();
  await one.join();
  await one.page.goto('/');
  const other = await Person.member(browser);
  for (const person of [one, other]) await person.chooseText();
  await one.start();
  await one.showsLooking();
  await one.page.clock.fastForward(16_000);
  await expect(one.page.getByRole('heading', { name: 'Still there?' })).toBeVisible();
  await one.expectAccessible();
  await other.start();
  await expect(other.page.getByText(/^Nobody else is waiting/)).toBeVisible();
  await one.page.getByRole('button', { name: 'Look for somebody' }).click();
  await Promise.all([one.partner(), other.partner()]);
  await Promise.all([one.leave(), other.leave()]);
});

test('a camera that another program takes is told to both, and mended when it is given back', async ({
  browser,
}) => {
  const [one, other] = await Promise.all([Person.member(browser), Person.member(browser)]);
  await callEachOther(one, other);
  const words = /^A phone call or another program has (taken your camera|interrupted )/;
  await one.page.evaluate(take, true);
  for (const { page } of [one, other]) await expect(page.getByText(words).first()).toBeVisible();
  await one.expectAccessible();
  await one.page.evaluate(take, false);
  for (const { page } of [one, other]) await expect(page.getByText(words)).toHaveCount(0);
  await seeEachOther(one, other);
  await Promise.all([one.leave(), other.leave()]);
});
