import { expect, test } from '@playwright/test';
import { decide, moderator, nameOf, openCase, signIn } from './moderators';
import { meet, Person } from './person';

test('reported after leaving, looked at, suspended and out at once; appealed, overturned, and chatting again', async ({
  browser,
}) => {
  const [reporter, reported, first, second] = await Promise.all([
    Person.member(browser),
    Person.member(browser),
    moderator(browser),
    moderator(browser),
  ]);
  const username = await nameOf(reported);
  await Promise.all([reporter.turnOnCamera(), reported.turnOnCamera()]);
  await meet(reporter, reported);
  // some seconds of video, of which the reporter's page keeps frames
  await reporter.expectVideo(90);
  const pseudonym = await reporter.partner();
  await reported.showChat();
  await reported.write('send me money');
  await reporter.showChat();
  await expect(reporter.line('send me money')).toBeVisible();

  // the partner has left, and can still be reported with frames and lines
  await reported.page.getByRole('button', { name: 'Stop', exact: true }).click();
  await reporter.page.getByRole('button', { name: `Report ${pseudonym}`, exact: true }).click();
  await expect(reporter.page.getByText(/^Send \d pictures? of what they showed$/)).toBeVisible();
  await reporter.page.getByRole('button', { name: /^Spam or scam/ }).click();
  await expect(
    reporter.page.getByRole('heading', { name: 'Thank you. The moderators have your report.' }),
  ).toBeVisible();
  await expect(reporter.page.getByText(/^\d pictures? of what they showed$/)).toBeVisible();

  await openCase(first, username);
  await first.page.keyboard.press('c');
  await expect(first.page.getByText(/^Yours for/)).toBeVisible();
  await expect(first.page.getByText('send me money')).toBeVisible();
  const picture = first.page.locator('figure img').first();
  await expect(picture).toHaveCount(0);
  await first.page.keyboard.press('v');
  await expect(picture).toHaveCSS('filter', /blur\(.+\) grayscale\(1\)/);
  await first.page.keyboard.press('v');
  await expect(picture).toHaveCSS('filter', 'none');
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(100);
  await first.expectAccessible();
  // the other moderator sees who works on it
  await second.page.goto('/admin/queue?status=claimed');
  await expect(second.page.getByText(`Claimed by ${await nameOf(first)}`)).toBeVisible();

  // the socket of an open page is closed as soon as the decision is made
  const socket = reported.page.waitForEvent('websocket');
  await reported.page.goto('/');
  const closed = (await socket).waitForEvent('close').then(() => Date.now());
  const sent = first.page
    .waitForRequest((request) => request.url().endsWith('/decision'))
    .then(() => Date.now());
  await decide(first, '4', 'On this day you asked a stranger for money.');
  const seconds = ((await closed) - (await sent)) / 1_000;
  process.stdout.write(`out after ${String(seconds)} s\n`);
  await expect(first.page.getByText('Decided: Suspend.').first()).toBeVisible();

  // the person is redirected to the login, reads the reasons, and can only appeal
  await expect(reported.page.getByText(/signed out by a decision of the moderators/)).toBeVisible();
  await signIn(reported, username);
  const { page } = reported;
  await expect(page.getByRole('heading', { name: 'Your account is suspended' })).toBeVisible();
  await expect(page.getByText('On this day you asked a stranger for money.')).toBeVisible();
  await expect(page.getByText('A moderator, not a machine')).toBeVisible();
  await reported.expectAccessible();
  for (const forbiddenPath of ['/', '/history', '/reports']) {
    await page.goto(forbiddenPath);
    await expect(page).toHaveURL(/\/standing$/);
  }
  await page.getByLabel('Why do you think the decision is wrong?').fill('It was a song.');
  await page.getByRole('button', { name: 'Send the appeal' }).click();
  await expect(page.getByText(/^Your appeal was sent on /)).toBeVisible();
  await reported.expectAccessible();
  await reporter.page.goto('/reports');
  await expect(reporter.page.getByText('They were suspended for a time')).toBeVisible();
  await reporter.expectAccessible();

  // the moderator who decided may not decide the appeal; another one does
  await first.page.goto('/admin/appeals');
  await first.page.getByRole('link', { name: username, exact: true }).click();
  await expect(first.page.getByText('Decided by you before')).toBeVisible();
  await second.page.goto('/admin/appeals');
  await second.page.getByRole('link', { name: username, exact: true }).click();
  await expect(second.page.getByText('It was a song.')).toBeVisible();
  await second.expectAccessible();
  await second.page.getByText('Grant: undo everything').click();
  await second.page.getByLabel('Your reply').fill('It was. We are sorry.');
  await second.page.getByRole('button', { name: 'Send the decision' }).click();
  await expect(second.page.getByText('Granted', { exact: true })).toBeVisible();

  // both read the outcome
  await page.reload();
  await expect(
    page.getByRole('heading', { name: 'Your account is in good standing' }),
  ).toBeVisible();
  await expect(page.getByText('Your appeal was granted')).toBeVisible();
  await expect(page.getByText('It was. We are sorry.')).toBeVisible();
  await reported.expectAccessible();
  await reporter.page.reload();
  await expect(reporter.page.getByText('No breach of the rules was found')).toBeVisible();

  const stranger = await Person.member(browser);
  await page.goto('/');
  for (const person of [reported, stranger]) await person.chooseText();
  await meet(reported, stranger);
  await stranger.write('Nice to meet you');
  await expect(reported.line('Nice to meet you')).toBeVisible();
  for (const person of [reporter, reported, first, second, stranger]) await person.leave();
});
