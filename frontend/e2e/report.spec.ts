import { expect, test } from '@playwright/test';
import { newestEncounter } from './moderators';
import { meet, Person } from './person';

test('a partner is reported by two keys, with frames, and learns nothing of it', async ({
  browser,
}) => {
  const [one, other] = await Promise.all([Person.member(browser), Person.member(browser)]);
  await Promise.all([one.turnOnCamera(), other.turnOnCamera()]);
  await meet(one, other);
  await one.expectVideo();
  const pseudonym = await one.partner();
  const filed = one.page.waitForResponse(
    (answer) =>
      new URL(answer.url()).pathname === '/api/reports' && answer.request().method() === 'POST',
  );
  await one.page.keyboard.press('r');
  await expect(
    one.page.getByRole('dialog', { name: `Report ${pseudonym}`, exact: true }),
  ).toBeVisible();
  await expect(one.page.getByText(/^Send \d pictures? of what they showed$/)).toBeVisible();
  await one.expectAccessible();
  await one.page.keyboard.press('1');
  expect((await filed).status()).toBe(201);
  await expect(
    one.page.getByRole('heading', { name: 'Thank you. The moderators have your report.' }),
  ).toBeFocused();
  await one.expectAccessible();
  // the partner learns only that the person has left
  await expect(other.page.getByText(/ left$/).first()).toBeVisible();
  await expect(other.page.getByText(/reported|blocked you/i)).toHaveCount(0);

  await one.page.goto('/reports');
  await expect(one.page.getByText('Waiting for a moderator')).toBeVisible();
  await one.expectAccessible();
  await one.page.goto('/history');
  await expect(one.page.getByText('Reported', { exact: true })).toBeVisible();
  await Promise.all([one.leave(), other.leave()]);
});

test('a partner who has left is reported by two clicks, and again from the history never', async ({
  browser,
}) => {
  const [one, other] = await Promise.all([Person.member(browser), Person.member(browser)]);
  for (const person of [one, other]) await person.chooseText();
  await meet(one, other);
  const pseudonym = await one.partner();
  await other.page.getByRole('button', { name: 'Stop', exact: true }).click();
  await one.page.getByRole('button', { name: `Report ${pseudonym}`, exact: true }).click();
  await one.page.getByRole('button', { name: /^Harassment or hate/ }).click();
  await expect(
    one.page.getByRole('heading', { name: 'Thank you. The moderators have your report.' }),
  ).toBeVisible();
  await one.page.getByRole('button', { name: 'Done' }).click();
  await expect(
    one.page.getByRole('heading', { name: `You reported ${pseudonym}`, exact: true }),
  ).toBeVisible();
  await one.page.goto('/history');
  await expect(one.page.getByText('Reported', { exact: true })).toBeVisible();
  await expect(one.page.getByRole('button', { name: /^Report / })).toHaveCount(0);
  await Promise.all([one.leave(), other.leave()]);
});

test('a former partner is reported from the history by two clicks', async ({ browser }) => {
  const [one, other] = await Promise.all([Person.member(browser), Person.member(browser)]);
  for (const person of [one, other]) await person.chooseText();
  await meet(one, other);
  const pseudonym = await one.partner();
  await one.page.getByRole('button', { name: 'Stop', exact: true }).click();
  await newestEncounter(one);
  await one.page.goto('/history');
  await one.page.getByRole('button', { name: `Report ${pseudonym}`, exact: true }).click();
  await one.expectAccessible();
  await one.page.getByRole('button', { name: /^Something else/ }).click();
  await expect(
    one.page.getByRole('heading', { name: 'Thank you. The moderators have your report.' }),
  ).toBeVisible();
  await one.page.getByRole('button', { name: 'Done' }).click();
  await expect(one.page.getByText('Reported', { exact: true })).toBeVisible();
  await expect(one.page.getByText('Blocked', { exact: true }).last()).toBeVisible();
  await Promise.all([one.leave(), other.leave()]);
});

test('who has no account sends a notice, and looks it up by its receipt', async ({ browser }) => {
  const one = await Person.stranger(browser);
  await one.page.goto('/notice');
  await one.page.getByRole('button', { name: /What is it about/ }).click();
  await one.page.getByRole('option', { name: 'Spam or scam' }).click();
  await one.page.getByRole('textbox', { name: 'What happened?' }).fill('Somebody sells things.');
  await one.page.getByText(/in good faith/).click();
  await one.page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(one.page.getByRole('heading', { name: 'We have your notice' })).toBeVisible();
  await one.expectAccessible();
  await one.page.getByRole('link', { name: 'Look it up' }).click();
  await expect(one.page.getByText('It is waiting for a moderator.')).toBeVisible();
  await one.expectAccessible();
  await one.leave();
});
