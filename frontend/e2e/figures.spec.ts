import { expect, test, type BrowserContextOptions, type Page } from '@playwright/test';
import { control } from './control';
import { decide, moderator, nameOf, openCase, report, talk } from './moderators';
import { Person } from './person';
import { examine } from './screens';

const sizes: Record<string, BrowserContextOptions> = {
  desktop: { viewport: { width: 1440, height: 900 } },
  tablet: { viewport: { width: 834, height: 1112 }, hasTouch: true },
};
const openTile = 'Ordinary, open';
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

/** Fills the database with the figures of ninety days, once for all tests. */
test.beforeAll(() => control('past'));

/** The number on a tile of the overview. */
async function tile(page: Page, name: string): Promise<number> {
  const text = await page
    .getByRole('listitem')
    .filter({ hasText: name })
    .locator('p')
    .nth(1)
    .innerText();
  return Number(text.replaceAll(/\D/g, ''));
}

test('the overview counts open cases, and the audit log shows who did what', async ({
  browser,
}) => {
  const [reporter, reported, first] = await Promise.all([
    Person.member(browser),
    Person.member(browser),
    moderator(browser),
  ]);
  const username = await nameOf(reported);
  await first.page.goto('/admin');
  await expect(first.page.getByRole('link', { name: openTile })).toBeVisible();
  const before = await tile(first.page, openTile);
  await talk(reporter, reported, 'send me money');
  await report(reporter, { category: 'under-age' });
  await first.page.reload();
  await expect.poll(() => tile(first.page, openTile)).toBe(before + 1);

  await openCase(first, username);
  await first.page.keyboard.press('c');
  await expect(first.page.getByText(/^Yours for/)).toBeVisible();
  await decide(first, '3', 'You asked a stranger for money.');
  await expect(first.page.getByText('Decided: Warn.').first()).toBeVisible();
  await first.page.goto('/admin');
  await expect.poll(() => tile(first.page, openTile)).toBe(before);

  await first.page.goto('/admin/audit');
  await first.page.getByLabel('By', { exact: true }).fill(await nameOf(first));
  await first.page.getByRole('button', { name: 'Filter' }).click();
  const rows = first.page.getByRole('row').filter({ hasText: username });
  await expect(rows.filter({ hasText: 'Decided' })).toHaveCount(1);
  await expect(rows.filter({ hasText: 'Claimed' })).toHaveCount(1);
  await rows.filter({ hasText: 'Decided' }).getByRole('link', { name: username }).click();
  await expect(first.page.getByRole('heading', { level: 1, name: username })).toBeVisible();
  await first.page.goBack();
  await expect(first.page.getByLabel('By', { exact: true })).toHaveValue(await nameOf(first));
  await expect(rows.filter({ hasText: 'Decided' })).toHaveCount(1);
  for (const person of [reporter, reported, first]) await person.leave();
});

for (const [size, viewport] of Object.entries(sizes)) {
  for (const locale of ['en-GB', 'zh-TW']) {
    test(`overview and audit log on a ${size} in ${locale}`, async ({ browser }) => {
      const person = await moderator(browser, { ...viewport, locale });
      await person.page.goto('/admin');
      await expect(person.page.locator('svg[role=img]')).toHaveCount(10);
      await examine(person, `${size}-${locale}-overview`, true);
      await person.page.goto('/admin/audit');
      await expect(person.page.getByRole('row').nth(20)).toBeVisible();
      await examine(person, `${size}-${locale}-audit`, true);
      await person.leave();
    });
  }
}

for (const [size, viewport] of Object.entries({ ...sizes, phone })) {
  test(`the transparency page on a ${size}`, async ({ browser }) => {
    for (const locale of ['en-GB', 'zh-TW']) {
      const person = await Person.stranger(browser, { ...viewport, locale });
      await person.page.goto('/transparency');
      await expect(person.page.getByRole('table').first()).toBeVisible();
      await examine(person, `${size}-${locale}-transparency`, true);
      await person.leave();
    }
  });
}
