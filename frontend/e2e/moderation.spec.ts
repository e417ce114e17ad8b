import { expect, test, type BrowserContextOptions } from '@playwright/test';
import {
  appeal,
  call,
  decide,
  draft,
  moderator,
  nameOf,
  hostileText,
  openCase,
  report,
  signIn,
  talk,
  type Method,
} from './moderators';
import { meet, password, Person } from './person';
import { examine } from './screens';

test('of two moderators who decide at once one wins, and the other reads who was faster, and when', async ({
  browser,
}) => {
  const [reporter, reported, one, other] = await Promise.all([
    Person.member(browser),
    Person.member(browser),
    moderator(browser),
    moderator(browser),
  ]);
  const username = await nameOf(reported);
  await talk(reporter, reported, 'hello');
  await report(reporter, { withFrame: false });
  const moderators = [one, other];
  for (const person of moderators) await openCase(person, username);
  await draft(one, '3', 'You asked for money.');
  await draft(other, '4', 'You asked for money, I think.');
  await Promise.all(moderators.map(({ page }) => page.keyboard.press('Control+Enter')));
  const decided = (person: Person) => person.page.getByText(/^Decided: (Warn|Suspend)\.$/).first();
  const refused = (person: Person) => person.page.getByRole('alert');
  for (const person of moderators) await expect(decided(person).or(refused(person))).toBeVisible();
  const [faster, slower] = (await refused(one).isVisible()) ? [other, one] : [one, other];
  await expect(decided(faster)).toBeVisible();
  await expect(refused(slower)).toContainText(`${await nameOf(faster)} decided this case at `);
  await expect(refused(slower)).toContainText(/\d:\d\d/);
  // and keeps what was written
  await expect(slower.page.getByLabel(/^Facts:/)).toHaveValue(/^You asked for money/);
  for (const person of [reporter, reported, ...moderators]) await person.leave();
});

test('a ban waits for a second moderator', async ({ browser }) => {
  const [reporter, reported, first, second] = await Promise.all([
    Person.member(browser),
    Person.member(browser),
    moderator(browser),
    moderator(browser),
  ]);
  const username = await nameOf(reported);
  await talk(reporter, reported, 'hello');
  await report(reporter, { category: 'sexual-content', withFrame: false });
  await openCase(first, username);
  await decide(first, '5', 'You undressed although you were asked not to.');
  await expect(first.page.getByText('another moderator has to confirm it')).toBeVisible();
  await expect(first.page.getByRole('button', { name: 'Confirm', exact: true })).toHaveCount(0);
  await first.page.reload();
  await expect(first.page.getByText('another moderator has to confirm it')).toBeVisible();
  expect((await call(reported, 'GET', '/api/encounters')).status).toBe(200);

  const socket = reported.page.waitForEvent('websocket');
  await reported.page.goto('/');
  const closed = (await socket).waitForEvent('close');
  await openCase(second, username);
  await second.expectAccessible();
  await second.page.getByRole('button', { name: 'Confirm', exact: true }).click();
  await closed;
  await expect(reported.page.getByText(/signed out by a decision of the moderators/)).toBeVisible();
  await signIn(reported, username);
  await expect(
    reported.page.getByRole('heading', { name: 'Your account is banned' }),
  ).toBeVisible();
  await expect(reported.page.getByText('For good, unless an appeal is granted')).toBeVisible();
  for (const person of [reporter, reported, first, second]) await person.leave();
});

test('a warning is read before anybody new is met', async ({ browser }) => {
  const [reporter, reported, stranger, reviewer] = await Promise.all([
    Person.member(browser),
    Person.member(browser),
    Person.member(browser),
    moderator(browser),
  ]);
  await talk(reporter, reported, 'send me money');
  await report(reporter, { withFrame: false });
  await openCase(reviewer, await nameOf(reported));
  // the reported person is seeking at this moment
  await reported.page.goto('/');
  await reported.chooseText();
  await reported.start();
  await expect(reported.page.getByText('Looking for somebody…')).toBeVisible();
  await decide(reviewer, '3', 'On this day you asked a stranger for money.');
  await expect(
    reported.page.getByRole('heading', { name: 'A moderator has warned you' }),
  ).toBeVisible();
  await expect(reported.page.getByText('Looking for somebody…')).toHaveCount(0);
  await expect(
    reported.page.getByText('On this day you asked a stranger for money.'),
  ).toBeVisible();
  await reported.expectAccessible();
  await reported.page.reload();
  await reported.page.getByRole('button', { name: 'I have read this' }).click();
  for (const person of [reported, stranger]) await person.chooseText();
  await meet(reported, stranger);
  for (const person of [reporter, reported, stranger, reviewer]) await person.leave();
});

test('what strangers write stays text wherever a moderator sees it', async ({ browser }) => {
  const [reporter, reported, reviewer, other] = await Promise.all([
    Person.member(browser),
    Person.member(browser),
    moderator(browser),
    moderator(browser),
  ]);
  const { page } = reviewer;
  const username = await nameOf(reported);
  const expectInert = async (times: number, where = page): Promise<void> => {
    await expect(where.getByText(hostileText)).toHaveCount(times);
    expect(await where.evaluate(() => 'stolen' in window)).toBe(false);
    const alive = where.locator(
      'a[href*="evil"], a[href^="javascript"], main script, main svg[onload]',
    );
    expect(await alive.count()).toBe(0);
  };
  const succeed = async (
    person: Person,
    ...request: [Method, string, unknown?]
  ): Promise<unknown> => {
    const { status, body } = await call(person, ...request);
    expect(status, JSON.stringify(body)).toBeLessThan(300);
    return body;
  };
  await talk(reporter, reported, hostileText);
  await report(reporter, { comment: hostileText, withFrame: false });
  const saved = {
    name: hostileText.slice(0, 70),
    rule: hostileText.slice(0, 190),
    facts: hostileText,
  };
  await succeed(reviewer, 'POST', '/api/moderation/reason-texts', saved);
  await succeed(reporter, 'POST', '/api/notices', {
    category: 'spam',
    text: hostileText,
    where: hostileText,
    contact: hostileText,
    goodFaith: true,
  });

  // a chat line, a comment, a note, and the reason of a takeover
  await openCase(other, username);
  await other.page.keyboard.press('c');
  await expect(other.page.getByText(/^Yours for/)).toBeVisible();
  await openCase(reviewer, username);
  const address = `/api/moderation/cases/${page.url().split('/').at(-1) ?? ''}`;
  await succeed(reviewer, 'POST', `${address}/claim`, { takeOver: hostileText });
  await succeed(reviewer, 'POST', `${address}/notes`, { text: hostileText });
  await page.reload();
  await expectInert(4);
  // a reason text fills the form, and the decision is shown
  await page.keyboard.press('4');
  await page.getByLabel('Saved reason text').selectOption({ label: saved.name });
  await page.getByLabel('Note for moderators').fill(hostileText);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Decided: Suspend.').first()).toBeVisible();
  await page.reload();
  await expect(page.getByText(saved.rule, { exact: true }).first()).toBeVisible();
  // the facts and the note of the decision, and the facts among the sanctions, are there as well
  await expectInert(7);

  await succeed(reported, 'POST', '/api/session', { username, password });
  await appeal(reported, hostileText);
  await reported.page.goto('/standing');
  await expectInert(2, reported.page);
  await other.page.goto('/admin/appeals');
  await other.page.getByRole('link', { name: username, exact: true }).click();
  await expectInert(2, other.page);
  // the answer to an appeal, where it is given and where it is read
  const appealed = `/api/moderation/appeals/${other.page.url().split('/').at(-1) ?? ''}`;
  await succeed(other, 'POST', `${appealed}/decision`, {
    version: 1,
    grant: false,
    reply: hostileText,
  });
  await other.page.reload();
  await expectInert(3, other.page);
  await reported.page.reload();
  await expectInert(3, reported.page);
  // why a case is kept
  await succeed(other, 'PUT', `${address}/hold`, { reason: hostileText.slice(0, 400) });
  await page.reload();
  await expectInert(8);
  await page.goto('/admin/notices');
  await expectInert(3);
  const notices = (await succeed(reviewer, 'GET', '/api/moderation/notices?limit=100')) as {
    items: { id: string; text: string }[];
  };
  const notice = notices.items.find(({ text }) => text === hostileText)?.id ?? '';
  await succeed(reviewer, 'POST', `/api/moderation/notices/${notice}/decision`, {
    reply: hostileText,
  });
  await page.reload();
  await expectInert(0);
  await page.getByText('All', { exact: true }).click();
  await expectInert(4);
  await page.goto('/admin/reasons');
  await expectInert(1);
  // the audit log contains none of it
  await page.goto('/admin/audit');
  await page.getByLabel('By', { exact: true }).fill(await nameOf(reviewer));
  await page.getByRole('button', { name: 'Filter' }).click();
  await expect(page.getByRole('cell', { name: 'Decided', exact: true })).toBeVisible();
  await expectInert(0);
  for (const person of [reporter, reported, reviewer, other]) await person.leave();
});

test('nobody else gets the admin page or its code', async ({ browser }) => {
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

const views = (theCase: string): string[] => [
  'queue',
  'queue?lane=urgent',
  theCase,
  'appeals',
  'notices',
  'reasons',
  'flags',
  'audit',
];

const desktop = { viewport: { width: 1440, height: 900 } };
const tablet = { viewport: { width: 820, height: 1180 }, hasTouch: true };
for (const [name, options] of Object.entries({
  'a desktop in light': { ...desktop, colorScheme: 'light' },
  'a desktop in dark and in Chinese': { ...desktop, colorScheme: 'dark', locale: 'zh-TW' },
  'a tablet in dark': { ...tablet, colorScheme: 'dark' },
  'a tablet in light and in Chinese': { ...tablet, colorScheme: 'light', locale: 'zh-TW' },
} satisfies Record<string, BrowserContextOptions>)) {
  test(`every view of the moderators on ${name}`, async ({ browser }) => {
    const [reporter, reported, reviewer] = await Promise.all([
      Person.member(browser),
      Person.member(browser),
      moderator(browser, options),
    ]);
    await talk(reporter, reported, 'send me money');
    await report(reporter);
    const { page } = reviewer;
    await openCase(reviewer, await nameOf(reported));
    const theCase = new URL(page.url()).pathname.slice('/admin/'.length);
    for (const view of views(theCase)) {
      await page.goto(`/admin/${view}`);
      await expect(page.locator('h1')).toBeVisible();
      await expect(page.getByText(/^(Loading…|載入中…)$/)).toHaveCount(0);
      const shown = `${name} admin ${view === theCase ? 'case' : view}`;
      await examine(reviewer, shown.replace(/\W+/g, '-'));
    }
    for (const person of [reporter, reported, reviewer]) await person.leave();
  });
}
