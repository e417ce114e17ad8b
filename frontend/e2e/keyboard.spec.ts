import { expect, test } from '@playwright/test';
import { expectFocus, press, tabTo } from './keyboard';
import { appeal, call, moderator, nameOf, report, talk } from './moderators';
import { newName, password, Person } from './person';

test('a person does everything by keyboard alone', async ({ browser }) => {
  const [one, other, third] = await Promise.all([
    Person.stranger(browser),
    Person.member(browser),
    Person.member(browser),
  ]);
  const { page } = one;
  const { keyboard } = page;
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });

  await page.goto('/register');
  await tabTo(page, page.getByLabel('Username', { exact: true }));
  await keyboard.type(newName());
  await tabTo(page, page.getByLabel('Password', { exact: true }));
  await keyboard.type(password);
  await tabTo(page, page.getByRole('spinbutton', { name: /day/ }));
  await keyboard.type('17051990');
  await tabTo(page, page.getByRole('checkbox', { name: /18 or older/ }));
  await keyboard.press('Space');
  await press(page, button('Create account'));

  await press(page, button('Turn on camera and microphone'));
  await expect(page.getByLabel('Your camera, as a mirror').locator('video')).toBeVisible();
  // the pressed button keeps the focus, so that Enter goes on
  await expect(button('Start')).toBeFocused();
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Looking for somebody…' })).toBeFocused();
  await other.turnOnCamera();
  await other.start();
  await one.expectVideo();
  const pseudonym = page.locator('main header h1');
  await expect(pseudonym).toBeFocused();

  await keyboard.press('m');
  await expect(other.page.getByText(/ is muted/)).toBeVisible();
  await keyboard.press('v');
  await expect(other.page.getByText(/ has the camera off/)).toBeVisible();
  await keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Write a message' })).toBeFocused();
  await keyboard.type('written without a mouse, m v r');
  await keyboard.press('Enter');
  await other.showChat();
  await expect(other.line('written without a mouse, m v r')).toBeVisible();

  // Esc moves the focus out of the field, so that the shortcuts of the call work again
  await keyboard.press('Escape');
  await expect(pseudonym).toBeFocused();
  let before = await one.partner();
  await keyboard.press('ArrowRight');
  await expect.poll(() => pseudonym.allTextContents()).not.toContain(before);
  before = await one.partner();
  await keyboard.press('Escape');
  await expect(page.getByText('Press Esc again for Next')).toBeVisible();
  await keyboard.press('Escape');
  await expect.poll(() => pseudonym.allTextContents()).not.toContain(before);
  before = await one.partner();
  // also from a control whose tooltip closes by the first Esc
  await tabTo(page, button('Devices'));
  await expect(page.getByRole('tooltip')).toBeVisible();
  await keyboard.press('Escape');
  await keyboard.press('Escape');
  await expect.poll(() => pseudonym.allTextContents()).not.toContain(before);

  before = await one.partner();
  await press(page, button('Block'));
  await expect(page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' })).toBeFocused();
  await press(page, page.getByRole('alertdialog').getByRole('button', { name: 'Block' }));
  await expect(page.getByRole('heading', { name: `You blocked ${before}` })).toBeFocused();

  await other.page.getByRole('button', { name: 'Stop looking' }).click();
  await third.turnOnCamera();
  await third.start();
  await press(page, button('Meet somebody new'));
  before = await one.partner();
  await expect(pseudonym).toBeFocused();
  await keyboard.press('r');
  await expect(page.getByRole('dialog', { name: `Report ${before}` })).toBeVisible();
  await keyboard.press('1');
  await expect(
    page.getByRole('heading', { name: 'Thank you. The moderators have your report.' }),
  ).toBeFocused();
  await press(page, button('Done'));
  await expect(page.getByRole('heading', { name: `You reported ${before}` })).toBeFocused();
  await press(page, button('Back to the start'));
  await expect(page.getByRole('heading', { name: 'Meet somebody new' })).toBeFocused();

  await press(page, button('Menu'), 'Shift+Tab');
  await tabTo(page, page.getByRole('radio', { name: 'English' }));
  await keyboard.press('ArrowRight');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant');
  await keyboard.press('Escape');
  await expect(button('選單')).toBeFocused();
  await keyboard.press('Enter');
  await press(page, button('登出'));
  await expect(page.getByRole('link', { name: '登入' }).first()).toBeVisible();
  await expectFocus(page);
  for (const person of [one, other, third]) await person.leave();
});

test('moderators do everything by keyboard alone', async ({ browser }) => {
  const [reporter, reported, first, second] = await Promise.all([
    Person.member(browser),
    Person.member(browser),
    moderator(browser),
    moderator(browser),
  ]);
  const username = await nameOf(reported);
  await talk(reporter, reported, 'I am fifteen');
  await report(reporter, { category: 'under-age' });

  /** Goes down a list until somebody's row has the focus. */
  const moveTo = async ({ page }: Person, name: string): Promise<void> => {
    const row = page.getByRole('link', { name, exact: true });
    await expect(row).toBeVisible();
    for (let step = 0; step < 100; step++) {
      await page.keyboard.press('j');
      if (await row.evaluate((link) => link === document.activeElement)) return;
    }
    throw new Error(`j does not lead to ${name}`);
  };

  const { page } = first;
  const { keyboard } = page;
  await page.goto('/admin');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await keyboard.press('g');
  await keyboard.press('q');
  await expect(page.getByRole('heading', { level: 1, name: 'Queue' })).toBeVisible();
  await tabTo(page, page.getByLabel('Category'));
  await keyboard.type('Looks');
  await expect(page).toHaveURL(/category=under-age/);
  await keyboard.press('Tab');
  await moveTo(first, username);
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: username })).toBeVisible();

  await keyboard.press('c');
  await expect(page.getByText(/^Yours for/)).toBeVisible();
  const picture = page.locator('figure img').first();
  await keyboard.press('v');
  await expect(picture).toHaveCSS('filter', /blur\(.+\) grayscale\(1\)/);
  await keyboard.press('v');
  await expect(picture).toHaveCSS('filter', 'none');
  await keyboard.press('h');
  await expect(picture).toHaveCSS('filter', /blur/);
  await keyboard.press('4');
  await expect(page.getByRole('radio', { name: 'Suspend' })).toBeChecked();
  await tabTo(page, page.getByLabel('Rule that was broken'));
  await keyboard.type('Nobody under 18');
  await tabTo(page, page.getByLabel(/^Facts:/));
  await keyboard.type('You said that you are fifteen.');
  await keyboard.press('Control+Enter');
  await expect(page.getByText('Decided: Suspend.').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Decision', exact: true })).toBeFocused();
  await keyboard.press('u');
  await expect(page.getByRole('heading', { level: 1, name: 'Queue' })).toBeVisible();

  expect((await call(reported, 'POST', '/api/session', { username, password })).status).toBe(200);
  await appeal(reported, 'I said fifty.');

  await second.page.goto('/admin');
  await expect(second.page.getByRole('heading', { level: 1 })).toBeVisible();
  await second.page.keyboard.press('g');
  await second.page.keyboard.press('a');
  await moveTo(second, username);
  await second.page.keyboard.press('Enter');
  await expect(second.page.getByText('I said fifty.')).toBeVisible();
  await tabTo(second.page, second.page.getByRole('radio', { name: 'Grant: undo everything' }));
  await second.page.keyboard.press('Space');
  await tabTo(second.page, second.page.getByLabel('Your reply'));
  await second.page.keyboard.type('You did. We are sorry.');
  await second.page.keyboard.press('Control+Enter');
  await expect(second.page.getByRole('heading', { name: /Granted$/ })).toBeFocused();
  for (const person of [reporter, reported, first, second]) await person.leave();
});
