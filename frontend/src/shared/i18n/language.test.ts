import { describe, expect, it } from 'vitest';
import { en } from './en';
import { moderation } from './en/moderation';
import { closest } from './language';
import { leavesOf } from './testing/leaves';
import { zhHant } from './zh-Hant';
import { moderation as zhHantModeration } from './zh-Hant/moderation';

const placeholders = (text: string) => (text.match(/{{\w+|<\/?\w+>/g) ?? []).sort();

describe('the languages', () => {
  const english = leavesOf({ ...en, moderation });
  const chinese = new Map(leavesOf({ ...zhHant, moderation: zhHantModeration }));

  it('have the same keys', () => {
    expect([...chinese.keys()].sort()).toEqual(english.map(([key]) => key).sort());
  });

  it('have the same placeholders in every sentence', () => {
    for (const [key, text] of english) {
      expect([key, placeholders(chinese.get(key) ?? '')]).toEqual([key, placeholders(text)]);
    }
  });

  it('leave no sentence empty', () => {
    for (const [key, text] of [...english, ...chinese]) {
      expect([key, text.trim()]).not.toEqual([key, '']);
    }
  });

  it('are chosen from the browser', () => {
    expect(closest(['zh-TW', 'en'])).toBe('zh-Hant');
    expect(closest(['de-DE', 'en-GB'])).toBe('en');
    expect(closest(['de-DE'])).toBe('en');
  });
});
