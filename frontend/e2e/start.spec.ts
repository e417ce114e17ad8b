import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

test('a stranger is greeted and axe finds nothing', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveTitle(/Serendip/);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
});
