import { describe, expect, it } from 'vitest';
import { en } from './en';
import { closest } from './language';
import { zhHant } from './zh-Hant';

type Tree = string | { readonly [key: string]: Tree };

function leaves(tree: Tree, path = ''): [string, string][] {
  if (typeof tree === 'string') return [[path, tree]];
  return Object.entries(tree).flatMap(([key, value]) => leaves(value, `${path}.${key}`));
}

const placeholders = (text: string) => (text.match(/{{\w+|<\/?\w+>/g) ?? []).sort();

describe('the languages', () => {
  const chinese = new Map(leaves(zhHant));

  it('have the same keys', () => {
    expect([...chinese.keys()].sort()).toEqual(
      leaves(en)
        .map(([key]) => key)
        .sort(),
    );
  });

  it('have the same placeholders in every sentence', () => {
    for (const [key, text] of leaves(en)) {
      expect([key, placeholders(chinese.get(key) ?? '')]).toEqual([key, placeholders(text)]);
    }
  });

  it('leave no sentence empty', () => {
    for (const [key, text] of [...leaves(en), ...chinese]) {
      expect([key, text.trim()]).not.toEqual([key, '']);
    }
  });

  it('are chosen from the browser', () => {
    expect(closest(['zh-TW', 'en'])).toBe('zh-Hant');
    expect(closest(['de-DE', 'en-GB'])).toBe('en');
    expect(closest(['de-DE'])).toBe('en');
  });
});
