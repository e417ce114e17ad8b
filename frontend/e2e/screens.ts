import { expect, type BrowserContextOptions } from '@playwright/test';
import type { Person } from './person';

export const sizes: Record<string, BrowserContextOptions> = {
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1440, height: 900 } },
};

export const guestPages = [
  '/',
  '/register',
  '/login',
  '/rules',
  '/privacy',
  '/notice',
  '/transparency',
  '/nowhere',
];
export const memberPages = ['/history', '/blocks', '/reports', '/standing', '/account'];

/** Takes a screenshot, and checks that nothing overflows sideways and that axe finds nothing. */
export async function examine(person: Person, name: string, fullPage = false): Promise<void> {
  await person.page.screenshot({ path: `../target/screens/${name}.png`, fullPage });
  const overflow = await person.page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, name).toBe(0);
  await person.expectAccessible();
}
