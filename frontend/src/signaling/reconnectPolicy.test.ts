import { describe, expect, it } from 'vitest';
import { afterClose, askedPause, backoff, retrySeconds, urgentPause } from './reconnectPolicy';

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

describe('a server that comes back', () => {
  it.each([
    ['retry=5', 5],
    ['retry=', null],
    ['', null],
    ['retry=99999', null],
    ['please retry=5', null],
  ])('says when in the reason of its close: %s', (reason, seconds) => {
    expect(retrySeconds(reason)).toBe(seconds);
  });

  it('gets no more than 600 handshakes in any second from 1,000 talking clients whose first attempt succeeds', () => {
    const perSecond = new Map<number, number>();
    for (let client = 0; client < 1_000; client += 1) {
      const random = () => ((client * 7_919) % 1_000) / 1_000;
      const at = Math.max(urgentPause(0, random), askedPause(4, random));
      const second = Math.floor(at / 1_000);
      perSecond.set(second, (perSecond.get(second) ?? 0) + 1);
    }
    expect([...perSecond.keys()].sort()).toEqual([4, 5]);
    expect(Math.max(...perSecond.values())).toBeLessThanOrEqual(600);
  });

  it('gets no more handshakes from one talking client than the table of limits allows an account, while the talk lasts', () => {
    const [burst, refill] = [20, 3_000];
    let [time, attempts, allowed] = [0, 0, burst];
    for (; time < 120_000; attempts += 1) {
      const pause = urgentPause(attempts, () => 0.5);
      time += pause;
      allowed = Math.min(burst, allowed + pause / refill) - 1;
      expect(allowed).toBeGreaterThanOrEqual(0);
    }
    expect(attempts).toBeGreaterThan(50);
  });
});
