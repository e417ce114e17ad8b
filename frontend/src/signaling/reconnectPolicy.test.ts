import { describe, expect, it } from 'vitest';
import { afterClose, backoff } from './reconnectPolicy';

describe('after a close', () => {
  it.each([1000, 1001, 1006, 1011, 1012])('%d is transient: reconnect', (code) => {
    expect(afterClose(code)).toBe('reconnect');
  });

  it.each([1009, 4401, 4403, 4408, 4409, 4429])('%d is final: stop', (code) => {
    expect(afterClose(code)).toBe('stop');
  });

  it('the backoff doubles up to a maximum', () => {
    const longest = [0, 1, 2, 3, 4, 5, 6, 20].map((attempt) => backoff(attempt, () => 1));
    expect(longest).toEqual([500, 1000, 2000, 4000, 8000, 16000, 20000, 20000]);
  });

  it('half of the backoff is random', () => {
    expect(backoff(2, () => 0)).toBe(1000);
    expect(backoff(2, () => 0.5)).toBe(1500);
  });
});
