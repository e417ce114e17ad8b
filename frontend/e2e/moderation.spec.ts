import { expect, test } from '@playwright/test';
import { call, decide, moderator, nameOf, nasty, openCase, report, talk } from './moderators';
import { meet, password, Person } from './person';

test('claimed, looked at, decided; out at once; appealed, overturned, and chatting again', async ({
  browser,
}) => {
  const [reporter, reported, first, second] = await Promise.all([
    Person.member(browser),
    Person.member(browser),
    moderator(browser),
    moderator(browser),
  ]);
  const username = await nameOf(reported);
  await talk(reporter, reported, 'send me money');
  await report(reporter);

  await openCase(first, username);
  await first.page.keyboard.press('c');
  await expect(first.page.getByText(/^Yours for/)).toBeVisible();
  const picture = first.page.locator('figure img');
  await expect(picture).toHaveCount(0);
  await first.page.keyboard.press('v');
  await expect(picture).toHaveCSS('filter', /blur\(.+\) grayscale\(1\)/);
  await first.page.keyboard.press('v');
  await expect(picture).toHaveCSS('filter', 'none');
  await first.expectAccessible();

  // the other moderator sees who works on it
  await second.page.goto('/admin/queue');
  await expect(second.page.getByText(`Claimed by ${await nameOf(first)}`)).toBeVisible();

  // a page that is open and connected is shut out as soon as it is decided
  const socket = reported.page.waitForEvent('websocket');
  await reported.page.goto('/');
  const closed = (await socket).waitForEvent('close');
  await decide(first, '4', 'On this day you asked a stranger for money.');
  await expect(first.page.getByText('Decided: Suspend.').first()).toBeVisible();
  const decided = Date.now();
  await closed;
  expect(Date.now() - decided).toBeLessThan(10_000);

  // they can sign in for the reasons, and answer
  expect((await call(reported, 'POST', '/api/session', { username, password })).status).toBe(200);
  const mine = await reported.context.request.get('/api/me/sanctions');
  const { items } = (await mine.json()) as { items: { id: string; facts: string }[] };
  expect(items[0]?.facts).toBe('On this day you asked a stranger for money.');
  const appeal = `/api/me/sanctions/${items[0]?.id ?? ''}/appeal`;
  expect((await call(reported, 'POST', appeal, { text: 'It was a song. ' + nasty })).status).toBe(
    201,
  );

  // whoever decided does not decide again; somebody else does
  await first.page.goto('/admin/appeals');
  await first.page.getByRole('link', { name: username, exact: true }).click();
  await expect(first.page.getByText('Decided by you before')).toBeVisible();
  await second.page.goto('/admin/appeals');
  await second.page.getByRole('link', { name: username, exact: true }).click();
  await expect(second.page.getByText('It was a song.')).toBeVisible();
  await second.page.getByText('Grant: undo everything').click();
  await second.page.getByLabel('Your reply').fill('It was. We are sorry.');
  await second.page.getByRole('button', { name: 'Send the decision' }).click();
  await expect(second.page.getByText('It was. We are sorry.')).toBeVisible();

  expect((await call(reported, 'POST', '/api/session', { username, password })).status).toBe(200);
  const stranger = await Person.member(browser);
  await reported.page.goto('/');
  for (const person of [reported, stranger]) await person.chooseText();
  await meet(reported, stranger);
  for (const person of [reporter, reported, first, second, stranger]) await person.leave();
});

test('of two moderators who decide at once one is told who was faster', async ({ browser }) => {
  const [reporter, reported, fast, slow] = await Promise.all([
    Person.member(browser),
    Person.member(browser),
    moderator(browser),
    moderator(browser),
  ]);
  const username = await nameOf(reported);
  await talk(reporter, reported, 'hello');
  await report(reporter, { picture: false });
  await openCase(fast, username);
  await openCase(slow, username);
  await decide(fast, '3', 'You asked for money.');
  await expect(fast.page.getByText('Decided: Warn.').first()).toBeVisible();
  await decide(slow, '4', 'You asked for money, I think.');
  await expect(slow.page.getByRole('alert')).toContainText(await nameOf(fast));
  await expect(slow.page.getByLabel(/^Facts:/)).toHaveValue('You asked for money, I think.');
  for (const person of [reporter, reported, fast, slow]) await person.leave();
});

test('what strangers write stays text wherever a moderator sees it', async ({ browser }) => {
  const [reporter, reported, watcher] = await Promise.all([
    Person.member(browser),
    Person.member(browser),
    moderator(browser),
  ]);
  const { page } = watcher;
  await talk(reporter, reported, nasty);
  await report(reporter, { comment: nasty, picture: false });
  const notice = { category: 'spam', text: nasty, where: nasty, contact: nasty, goodFaith: true };
  expect((await call(reporter, 'POST', '/api/notices', notice)).status).toBe(201);

  await openCase(watcher, await nameOf(reported));
  await page.getByLabel('A note for other moderators').fill(nasty);
  await page.getByRole('button', { name: 'Add note' }).click();
  await expect(page.getByText(nasty)).toHaveCount(3);
  await page.goto('/admin/notices');
  await expect(page.getByText(nasty)).toHaveCount(3);
  const saved = { name: nasty.slice(0, 70), rule: nasty.slice(0, 190), facts: nasty };
  const added = await call(watcher, 'POST', '/api/moderation/reason-texts', saved);
  expect(added.status).toBe(201);
  await page.goto('/admin/reasons');
  await expect(page.getByText(nasty).first()).toBeVisible();
  expect(await page.evaluate(() => 'stolen' in window)).toBe(false);
  expect(await page.locator('a[href*="evil"], a[href^="javascript"], main script').count()).toBe(0);
  for (const person of [reporter, reported, watcher]) await person.leave();
});

test('there is no such page for others, and its code stays where it is', async ({ browser }) => {
  const guest = await Person.stranger(browser);
  const loaded: string[] = [];
  guest.page.on('request', (request) => loaded.push(request.url()));
  await guest.page.goto('/admin');
  await expect(guest.page.getByText('There is nothing here')).toBeVisible();
  await guest.join();
  await guest.page.goto('/admin/queue');
  await expect(guest.page.getByText('There is nothing here')).toBeVisible();
  expect(loaded.filter((url) => url.includes('AdminPage'))).toEqual([]);
  expect(loaded.filter((url) => url.includes('/api/moderation'))).toEqual([]);
  await guest.leave();
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [size, viewport] of Object.entries({
    desktop: { width: 1440, height: 900 },
    tablet: { width: 820, height: 1180 },
  })) {
    test(`every view of the moderators on a ${size} in ${colorScheme}`, async ({ browser }) => {
      const watcher = await moderator(browser, { viewport, colorScheme });
      const { page } = watcher;
      for (const view of ['queue', 'queue?lane=urgent', 'appeals', 'notices', 'reasons']) {
        await page.goto(`/admin/${view}`);
        await expect(page.locator('h1')).toBeVisible();
        await page.screenshot({
          path: `../target/screens/${size}-${colorScheme}-admin-${view.replace(/\W/g, '-')}.png`,
        });
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow).toBe(0);
        await watcher.expectAccessible();
      }
      await watcher.leave();
    });
  }
}
