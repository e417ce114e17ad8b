import { describe, expect, it } from 'vitest';
import { afterClose, backoff } from './reconnectPolicy';

describe('after a close', () => {
  it.each([1000, 1001, 1006, 1011, 1012])('%d is passing: connect again', (code) => {
    expect(afterClose(code)).toBe('reconnect');
  });

  it.each([1009, 4401, 4403, 4408, 4409, 4429])('%d is a verdict: stay away', (code) => {
    expect(afterClose(code)).toBe('stop');
  });

  it('the pauses grow up to a ceiling', () => {
    const longest = [0, 1, 2, 3, 4, 5, 6, 20].map((attempt) => backoff(attempt, () => 1));
    expect(longest).toEqual([500, 1000, 2000, 4000, 8000, 16000, 20000, 20000]);
  });

  it('the pauses are jittered by half', () => {
    expect(backoff(2, () => 0)).toBe(1000);
    expect(backoff(2, () => 0.5)).toBe(1500);
  });
});
