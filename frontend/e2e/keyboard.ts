import { expect, type Locator, type Page } from '@playwright/test';

/** The maximum number of tab stops between two controls that are used one after the other. */
const maxStops = 60;

const hasFocus = (control: Locator): Promise<boolean> =>
  control.evaluate((element) => element === document.activeElement);

/** Describes the focused element, for the messages of failures. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement, body } = document;
    if (!activeElement || activeElement === body) return 'nothing';
    const name = activeElement.ariaLabel ?? activeElement.textContent;
    return `${activeElement.tagName.toLowerCase()} “${name.trim().slice(0, 40)}”`;
  });

/** Presses Tab, or Shift+Tab, until a control has the focus, and checks that the focus is visible at every stop. */
export async function tabTo(page: Page, control: Locator, key = 'Tab'): Promise<void> {
  await expect(control).toBeVisible();
  const passed = [];
  for (let stop = 0; stop < maxStops; stop++) {
    if (await hasFocus(control)) return;
    await page.keyboard.press(key);
    passed.push(await focused(page));
    expect(await page.evaluate(showsFocus), await focused(page)).toBe(true);
  }
  throw new Error(`${key} does not lead to ${String(control)}, but to ${passed.join(', ')}`);
}

/** Goes to a control by Tab and presses it. */
export async function press(page: Page, control: Locator, key = 'Tab'): Promise<void> {
  await tabTo(page, control, key);
  await page.keyboard.press('Enter');
}

/** Expects that some element has the focus, so that the next Tab does not begin at the top of the page. */
export async function expectFocus(page: Page): Promise<void> {
  await expect.poll(() => focused(page)).not.toBe('nothing');
}

/** Whether the focused element, or one around it, has an outline. */
function showsFocus(): boolean {
  const { activeElement, body } = document;
  if (activeElement === body) return true;
  let element = activeElement;
  for (let level = 0; element && level < 5; level++) {
    for (const part of ['', '::after']) {
      const { outlineStyle, outlineWidth } = getComputedStyle(element, part || null);
      if (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) return true;
    }
    element = element.parentElement;
  }
  return false;
}
