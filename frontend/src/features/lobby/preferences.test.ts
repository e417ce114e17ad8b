import { beforeEach, describe, expect, it } from 'vitest';
import { formatElapsed } from './elapsed';
import { recallPreferences, rememberPreferences, withInterest } from './preferences';

beforeEach(() => localStorage.clear());

describe('preferences', () => {
  it('begin with the browser’s languages', () => {
    const { languages } = recallPreferences(localStorage, ['zh-TW', 'en-GB', 'en', 'zh-CN']);
    expect(languages).toEqual(['zh-Hant', 'en', 'zh-Hans']);
  });

  it('begin without what is no language tag', () => {
    expect(recallPreferences(localStorage, ['C', 'en_US', 'fr-CA']).languages).toEqual(['fr']);
  });

  it('are remembered', () => {
    const mine = { mode: 'text', interests: ['jazz'], languages: [], keepLooking: false } as const;
    rememberPreferences(localStorage, mine);
    expect(recallPreferences(localStorage, ['en'])).toEqual(mine);
  });

  it.each(['', '{', '{"mode":"audio"}', '[]'])('begin afresh where %j is stored', (stored) => {
    localStorage.setItem('serendip.preferences', stored);
    expect(recallPreferences(localStorage, ['en']).mode).toBe('video');
  });

  it('take at most ten interests of forty characters, each once', () => {
    const ten = Array.from({ length: 10 }, (_, n) => `n${n}`);
    expect(withInterest(['Jazz'], ' jazz ')).toEqual(['Jazz']);
    expect(withInterest([], '  slow   food ')).toEqual(['slow food']);
    expect(withInterest([], 'x'.repeat(41))).toEqual([]);
    expect(withInterest(ten, 'more')).toBe(ten);
  });

  it('count characters as the server does: an emoji is one, a ligature as many as it stands for', () => {
    const forty = '🎷'.repeat(40);
    expect(withInterest([], forty)).toEqual([forty]);
    expect(withInterest([], `${forty}🎷`)).toEqual([]);
    expect(withInterest([], 'ﷺ'.repeat(3))).toEqual([]);
    expect(withInterest(['JAZZ'], 'Ｊａｚｚ')).toEqual(['JAZZ']);
  });
});

describe('the waiting clock', () => {
  it.each([
    [-5, '0:00'],
    [9_999, '0:09'],
    [61_000, '1:01'],
    [3_600_000, '60:00'],
  ])('shows %d ms as %s', (milliseconds, text) => {
    expect(formatElapsed(milliseconds)).toBe(text);
  });
});
