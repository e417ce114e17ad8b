import { expect, test, type BrowserContextOptions } from '@playwright/test';
import { Person } from './person';

const sizes: Record<string, BrowserContextOptions> = {
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1440, height: 900 } },
};
const guestPages = [
  '/',
  '/register',
  '/login',
  '/rules',
  '/privacy',
  '/notice',
  '/transparency',
  '/nowhere',
];
const memberPages = ['/history', '/blocks', '/reports', '/standing', '/account'];

/** Nothing sticks out sideways, and axe finds nothing. */
async function examine(person: Person, name: string): Promise<void> {
  await person.page.screenshot({ path: `../target/screens/${name}.png` });
  const overflow = await person.page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  await person.expectAccessible();
}

for (const [size, viewport] of Object.entries(sizes)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`every page and state on a ${size} in ${colorScheme}`, async ({ browser }) => {
      const options = { ...viewport, colorScheme };
      const one = await Person.stranger(browser, options);
      const name = (state: string) => `${size}-${colorScheme}-${state}`;
      for (const path of guestPages) {
        await one.page.goto(path);
        await expect(one.page.locator('h1').first()).toBeVisible();
        await examine(one, name(path === '/' ? 'welcome' : path.slice(1)));
      }
      await one.join();
      for (const path of memberPages) {
        await one.page.goto(path);
        await expect(one.page.locator('h1').first()).toBeVisible();
        await examine(one, name(path.slice(1)));
      }
      await one.page.goto('/');
      await examine(one, name('before'));
      await one.turnOnCamera();
      await examine(one, name('start'));
      await one.start();
      await expect(one.page.getByText('Looking for somebody…')).toBeVisible();
      await examine(one, name('waiting'));
      const other = await Person.member(browser, options);
      await other.turnOnCamera();
      await other.start();
      await one.expectMovingPicture();
      await examine(one, name('talking'));
      await one.showChat();
      await one.write('A line of text that is long enough to be broken on a small screen');
      await expect(one.line('A line of text')).toBeVisible();
      await examine(one, name('chat'));
      await one.page.getByRole('button', { name: 'Block', exact: true }).click();
      await examine(one, name('block'));
      await one.page.getByRole('alertdialog').getByRole('button', { name: 'Block' }).click();
      await expect(one.page.getByText(/You blocked /).first()).toBeVisible();
      await examine(one, name('parted'));
      await Promise.all([one.leave(), other.leave()]);
    });
  }
}

test('in Traditional Chinese, chosen by the browser, switchable and remembered', async ({
  browser,
}) => {
  const one = await Person.stranger(browser, { ...sizes.phone, locale: 'zh-TW' });
  await one.page.goto('/register');
  await expect(one.page.locator('html')).toHaveAttribute('lang', 'zh-Hant');
  await examine(one, 'phone-zh-register');
  await one.join();
  await one.page.goto('/');
  await expect(one.page.locator('main').first()).toContainText('視訊');
  await examine(one, 'phone-zh-before');
  await one.page.getByRole('button', { name: '選單' }).click();
  await one.page.getByText('English').click();
  await expect(one.page.locator('html')).toHaveAttribute('lang', 'en');
  await one.page.reload();
  await expect(one.page.locator('html')).toHaveAttribute('lang', 'en');
  await one.leave();
});

test('the whole flow by keyboard alone', async ({ browser }) => {
  const one = await Person.member(browser);
  const other = await Person.member(browser);
  await one.page
    .getByText('Text only', { exact: true })
    .focus()
    .catch(() => undefined);
  await other.turnOnCamera();
  await one.page.getByRole('button', { name: 'Turn on camera and microphone' }).focus();
  await one.page.keyboard.press('Enter');
  await expect(one.page.getByLabel('Your camera, as a mirror').locator('video')).toBeVisible();
  await one.page.getByRole('button', { name: 'Start', exact: true }).focus();
  await one.page.keyboard.press('Enter');
  await other.start();
  await one.expectMovingPicture();
  await one.page.keyboard.press('m');
  await expect(one.page.getByRole('button', { name: 'Unmute' })).toBeVisible();
  await expect(other.page.getByText(/ is muted/)).toBeVisible();
  await one.page.keyboard.press('v');
  await expect(other.page.getByText(/ has the camera off/)).toBeVisible();
  await one.page.keyboard.press('Enter');
  await expect(one.page.getByRole('textbox', { name: 'Write a message' })).toBeFocused();
  await one.page.keyboard.type('written without a mouse');
  await one.page.keyboard.press('Enter');
  await other.showChat();
  await expect(other.line('written without a mouse')).toBeVisible();
  await one.page.keyboard.press('Escape');
  await one.page.keyboard.press('Escape');
  await expect(
    other.page.getByText(/ left/).or(other.page.getByText('Looking for')).first(),
  ).toBeVisible();
  await Promise.all([one.leave(), other.leave()]);
});
