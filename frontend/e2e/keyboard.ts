import { expect, type Locator, type Page } from '@playwright/test';

/** No page has so many stops between two things that are done one after the other. */
const mostStops = 60;

const hasFocus = (control: Locator): Promise<boolean> =>
  control.evaluate((element) => element === document.activeElement);

/** What has the focus now, as somebody would tell who looks for it in vain. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement, body } = document;
    if (!activeElement || activeElement === body) return 'nothing';
    const name = activeElement.ariaLabel ?? activeElement.textContent;
    return `${activeElement.tagName.toLowerCase()} “${name.trim().slice(0, 40)}”`;
  });

/** Presses Tab, or Shift+Tab, until a control has the focus; at every stop on the way it can be seen where that is. */
export async function tabTo(page: Page, control: Locator, key = 'Tab'): Promise<void> {
  await expect(control).toBeVisible();
  const passed = [];
  for (let stop = 0; stop < mostStops; stop++) {
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

/** Something has the focus: whoever has no mouse is not thrown back to the top of the page. */
export async function expectFocus(page: Page): Promise<void> {
  await expect.poll(() => focused(page)).not.toBe('nothing');
}

/** Whether what has the focus, or what it belongs to, has an outline. */
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
