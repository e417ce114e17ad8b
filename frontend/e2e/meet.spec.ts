import { expect, test } from '@playwright/test';
import { meet, newName, password, Person } from './person';

test('two people register, meet, see and write to each other, and go on', async ({ browser }) => {
  const one = await Person.stranger(browser);
  const other = await Person.stranger(browser);
  for (const { page } of [one, other]) {
    await page.goto('/register');
    await page.getByLabel('Username', { exact: true }).fill(newName());
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('spinbutton', { name: /day/ }).click();
    await page.keyboard.type('17051990');
    await page.getByRole('checkbox', { name: /18 or older/ }).press('Space');
    await page.getByRole('button', { name: 'Create account' }).click();
    await expect(page.getByRole('button', { name: 'Turn on camera and microphone' })).toBeVisible();
  }
  await one.turnOnCamera();
  await other.turnOnCamera();
  await meet(one, other);
  await Promise.all([one.expectCall(), other.expectCall()]);

  const mirrored = (label: string | RegExp) =>
    one.page
      .getByLabel(label)
      .evaluate((video) => new DOMMatrix(getComputedStyle(video).transform).a);
  expect(await mirrored('Your own picture, mirrored')).toBe(-1);
  expect(await mirrored(/^Video of /)).toBe(1);

  await one.showChat();
  await one.write('Hello, whoever you are');
  await expect(one.page.getByText('Sending…')).toHaveCount(0);
  await other.showChat();
  await expect(other.line('Hello, whoever you are')).toBeVisible();
  await other.page.getByRole('textbox', { name: 'Write a message' }).pressSequentially('And');
  await expect(one.page.getByTestId('typing')).toContainText('is writing');
  await other.write('And hello to you: https://example.com');
  await expect(one.line('And hello to you: https://example.com')).toBeVisible();
  await expect(one.page.getByTestId('typing')).toBeEmpty();
  await expect(one.page.locator('main').getByRole('link')).toHaveCount(0);

  await one.next();
  await expect(other.page.getByText(/ left/).first()).toBeVisible();
  await Promise.all([one.leave(), other.leave()]);
});

test('a partner who leaves is shown as gone, with a button for the next', async ({ browser }) => {
  const one = await Person.member(browser);
  const other = await Person.member(browser);
  await one.chooseText();
  await other.chooseText();
  await other.page.getByText('Keep looking when a partner leaves').click();
  await meet(one, other);
  const partner = await other.partner();
  await one.page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(one.page.getByRole('button', { name: 'Start', exact: true })).toBeVisible();
  await expect(other.page.getByRole('heading', { name: `${partner} left` })).toBeVisible();
  await other.expectAccessible();

  const third = await Person.member(browser);
  await third.chooseText();
  await third.start();
  await other.page.getByRole('button', { name: 'Meet somebody new' }).click();
  await Promise.all([third.partner(), other.partner()]);
  await third.write('And hello from me');
  await expect(other.line('And hello from me')).toBeVisible();
  await Promise.all([one.leave(), other.leave(), third.leave()]);
});
