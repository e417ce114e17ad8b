import { renderHook } from '@testing-library/react';
import i18next from 'i18next';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Problem } from './rest';
import { useErrorMessage } from './useErrorMessage';

const message = (error: unknown): string =>
  renderHook(() => useErrorMessage()).result.current(error);
const draining = (detail: string) => new Problem(503, 'draining', [], 2, { detail });

describe.each([
  {
    language: 'en',
    restarts: 'The server is about to restart. Try again in a minute.',
    starts: 'The server is starting. Try again in 2 seconds.',
  },
  {
    language: 'zh-Hant',
    restarts: '伺服器即將重新啟動，請一分鐘後再試。',
    starts: '伺服器正在啟動。請在 2 秒後再試。',
  },
])('the message for a failed call, in $language,', ({ language, restarts, starts }) => {
  beforeAll(() => i18next.changeLanguage(language));
  afterAll(() => i18next.changeLanguage('en'));

  it('is the operator’s text while the server drains', () => {
    expect(message(draining('Back at ten.'))).toBe('Back at ten.');
  });

  it('says that the server is about to restart if the operator gave no text', () => {
    expect(message(draining(''))).toBe(restarts);
  });

  it('says after how long to try again while the server starts', () => {
    const starting = new Problem(503, 'starting', [], 2, { detail: '' });
    expect(message(starting)).toBe(starts);
  });
});
