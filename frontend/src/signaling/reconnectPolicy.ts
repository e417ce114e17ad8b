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

/** How many attempts follow each other by a second while a talk runs. The server holds a talk for about as long. */
const urgentAttempts = 26;

/** Whether an attempt (counted from 0) while a talk runs begins without waiting for the one before. */
export function overlaps(attempt: number): boolean {
  return attempt < urgentAttempts;
}

/** Milliseconds to wait before the attempt (counted from 0) while a talk runs: soon, then each second, in the end 3 s at most. */
export function urgentPause(attempt: number, random: () => number): number {
  if (attempt === 0) return first * random();
  return overlaps(attempt) ? 750 + 500 * random() : 3_000 - 300 * random();
}

/** The seconds in the reason of a close with 1012, such as `retry=5`; null without any. */
export function retrySeconds(reason: string): number | null {
  const seconds = /^retry=(\d{1,4})$/.exec(reason)?.[1];
  return seconds === undefined ? null : Number(seconds);
}

/** Milliseconds to wait at least where the server named some seconds: up to half as many more, so that not all come at once. */
export function askedPause(seconds: number, random: () => number): number {
  return seconds * 1000 * (1 + random() / 2);
}
