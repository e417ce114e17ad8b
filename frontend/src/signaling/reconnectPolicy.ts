/** What to do after the socket closed with a code. */
export type AfterClose = 'reconnect' | 'stop';

const transient = new Set([1000, 1001, 1005, 1006, 1011, 1012, 1013]);

/**
 * The server's own 44xx codes are final. A 1000 that the client did not ask for comes from a container's idle timer,
 * so it is retried like an outage.
 */
export function afterClose(code: number): AfterClose {
  return transient.has(code) ? 'reconnect' : 'stop';
}

const first = 500;
const longest = 20_000;

/** Milliseconds to wait before the attempt (counted from 0): doubling, half of it random. */
export function backoff(attempt: number, random: () => number): number {
  const ceiling = Math.min(longest, first * 2 ** attempt);
  return ceiling / 2 + (ceiling / 2) * random();
}
