import { expect, test } from '@playwright/test';
import { appeal, appoint, call, caseAbout, moderator, nameOf, report } from './moderators';
import { password, Person } from './person';
import { examine, guestPages, memberPages, sizes } from './screens';
import { totp } from './totp';

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
      await one.expectVideo();
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

/** The texts by which a test finds controls in each language. */
const words = {
  en: { locale: 'en-GB', text: 'Text only', start: 'Start', stop: 'Stop', report: /^Report / },
  zh: { locale: 'zh-TW', text: '純文字', start: '開始', stop: '結束', report: /^檢舉 / },
} as const;

for (const [size, viewport] of Object.entries(sizes)) {
  for (const [language, word] of Object.entries(words)) {
    test(`all pages of reports and decisions, on a ${size} in ${language}`, async ({ browser }) => {
      const options = { ...viewport, locale: word.locale };
      const one = await Person.stranger(browser, options);
      const other = await Person.stranger(browser, options);
      const reviewer = await moderator(browser);
      await Promise.all([one.join(), other.join()]);
      const nameBefore = nameOf(one);
      const show = async (state: string, person = one) => {
        await expect(person.page.locator('h1, h2').first()).toBeVisible();
        // all requests have been answered
        await person.page.waitForLoadState('networkidle');
        await examine(person, `${size}-${language}-${state}`);
      };
      const reasons = {
        rule: 'No asking strangers for money',
        facts: 'On Monday evening you asked three strangers for money.',
      };
      const decide = async (person: Person, kind: 'warn' | 'suspend'): Promise<void> => {
        const username = await nameOf(person);
        const lane = kind === 'warn' ? 'urgent' : 'ordinary';
        const path = `/api/moderation/cases/${await caseAbout(reviewer, username, lane)}`;
        const { version } = (await call(reviewer, 'GET', path)).body;
        const days = kind === 'suspend' ? { days: 7 } : {};
        const request = { kind, version, ...reasons, ...days };
        expect((await call(reviewer, 'POST', `${path}/decision`, request)).status).toBe(200);
      };

      for (const { page } of [one, other]) {
        await page.goto('/');
        await page.getByText(word.text, { exact: true }).click();
        await page.getByRole('button', { name: word.start, exact: true }).click();
      }
      await expect(one.page.locator('main header h1')).toBeVisible();
      await one.page.keyboard.press('r');
      await expect(one.page.getByRole('dialog')).toBeVisible();
      await show('report');
      await one.page.keyboard.press('Escape');
      await other.page.getByRole('button', { name: word.stop, exact: true }).first().click();
      await expect(one.page.getByRole('button', { name: word.report })).toBeVisible();
      await show('parted-report');
      await one.page.getByRole('button', { name: word.report }).click();
      await one.page.keyboard.press('3');
      await expect(one.page.getByRole('dialog').locator('h2')).toBeFocused();
      await show('reported-threat');
      for (const page of ['history', 'reports', 'standing', 'notice']) {
        await one.page.goto(`/${page}`);
        await show(`${page}-used`);
      }

      // each of the two is sanctioned, one lightly
      await report(other, { withFrame: false });
      await decide(other, 'warn');
      await other.page.goto('/');
      await expect(other.page.getByText(reasons.facts)).toBeVisible();
      await show('warning', other);
      const socket = one.page.waitForEvent('websocket');
      await one.page.goto('/');
      await socket;
      await decide(one, 'suspend');
      await expect(one.page).toHaveURL(/\/login$/);
      await show('login-suspended');
      await call(one, 'POST', '/api/session', { username: await nameBefore, password });
      await one.page.goto('/standing');
      await expect(one.page.getByText(reasons.facts)).toBeVisible();
      await show('suspended');
      await appeal(one, 'It was a song.');
      await one.page.reload();
      await expect(one.page.locator('details')).toBeVisible();
      await show('appealed');

      // who moderates has a second factor
      const staff = await Person.stranger(browser, options);
      await staff.join();
      await appoint(staff, 'MODERATOR');
      await staff.page.goto('/account');
      await show('factors', staff);
      const { secret } = (await call(staff, 'POST', '/api/me/factors/totp')).body;
      const code = totp(String(secret));
      const kept = await call(staff, 'POST', '/api/me/factors/totp/confirmation', { code });
      expect(kept.status).toBe(201);
      await staff.page.reload();
      await show('factors-set', staff);
      await call(staff, 'POST', '/api/session', { username: await nameOf(staff), password });
      await staff.page.goto('/second-factor');
      await show('second-factor', staff);
      for (const person of [one, other, staff, reviewer]) await person.leave();
    });
  }
}

test('in Traditional Chinese, chosen by the browser, switchable and remembered', async ({
  browser,
}) => {
  const one = await Person.stranger(browser, { ...sizes.phone, locale: 'zh-TW' });
  await one.page.goto('/register');
  await expect(one.page.locator('html')).toHaveAttribute('lang', 'zh-Hant');
  await expect(one.page.locator('h1')).toBeVisible();
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
