import { expect, test } from '@playwright/test';
import { newestEncounter } from './moderators';
import { meet, Person } from './person';

test('a blocked partner is never met again, not even alone with them, and a third person is', async ({
  browser,
}) => {
  const [one, other, third] = await Promise.all([
    Person.member(browser),
    Person.member(browser),
    Person.member(browser),
  ]);
  for (const person of [one, other, third]) await person.chooseText();
  await meet(one, other);
  await one.block();
  await expect(one.page.getByText(/You blocked /).first()).toBeVisible();

  // the two seek at the same time, and are not paired
  const again = async (person: Person): Promise<void> => {
    const next = person.page.getByRole('button', { name: 'Meet somebody new' });
    const looking = person.page.getByText('Looking for somebody…');
    await expect(next.or(looking).first()).toBeVisible();
    if (await next.isVisible()) await next.click();
    await expect(looking).toBeVisible();
  };
  await Promise.all([again(one), again(other)]);
  await expect(one.page.getByText('2 waiting')).toBeVisible();

  for (let round = 0; round < 3; round++) {
    await third.start();
    await third.partner();
    await third.page.getByRole('button', { name: 'Stop', exact: true }).click();
    await Promise.all([again(one), again(other)]);
  }

  await one.page.goto('/blocks');
  await expect(one.page.getByRole('button', { name: /^Lift the block/ })).toHaveCount(1);
  await one.expectAccessible();
  await Promise.all([one.leave(), other.leave(), third.leave()]);
});

test('whoever is blocked from the history is met again once the block is lifted', async ({
  browser,
}) => {
  const [one, other] = await Promise.all([Person.member(browser), Person.member(browser)]);
  for (const person of [one, other]) await person.chooseText();
  await meet(one, other);
  const partner = await one.partner();
  await one.page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(other.page.getByText('Looking for somebody…')).toBeVisible();

  await newestEncounter(one);
  await one.page.goto('/history');
  await one.page.getByRole('button', { name: `Block ${partner}` }).click();
  await one.page.getByRole('alertdialog').getByRole('button', { name: 'Block' }).click();
  await expect(one.page.getByRole('main').getByText('Blocked', { exact: true })).toBeVisible();
  await one.page.goto('/');
  await one.start();
  await expect(one.page.getByText('2 waiting')).toBeVisible();
  await one.page.getByRole('button', { name: 'Stop looking' }).click();

  await one.page.goto('/blocks');
  await one.page.getByRole('button', { name: `Lift the block of ${partner}` }).click();
  const question = one.page.getByRole('alertdialog');
  await expect(question).toBeVisible();
  await one.expectAccessible();
  await question.getByRole('button', { name: 'Lift' }).click();
  await expect(one.page.getByText('You have blocked nobody.')).toBeVisible();
  await one.page.goto('/');
  await one.start();
  await Promise.all([one.partner(), other.partner()]);
  await Promise.all([one.leave(), other.leave()]);
});
