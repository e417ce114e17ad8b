import type { Timers } from '../timers';

/** Timers whose time a test advances. */
export class FakeTimers implements Timers {
  /** The number of cancellations, also of callbacks that had been called. */
  cancelled = 0;
  private time = 0;
  private wallClockAhead = 0;
  private pending: { at: number; callback: () => void }[] = [];

  now(): number {
    return this.time + this.wallClockAhead;
  }

  monotonic(): number {
    return this.time;
  }

  /** Sets the wall clock forward, or back by a negative number. */
  setWallClock(milliseconds: number): void {
    this.wallClockAhead += milliseconds;
  }

  after(milliseconds: number, callback: () => void): () => void {
    const entry = { at: this.time + milliseconds, callback };
    this.pending.push(entry);
    return () => {
      this.cancelled += 1;
      this.pending = this.pending.filter((other) => other !== entry);
    };
  }

  /** The number of pending callbacks. */
  get waiting(): number {
    return this.pending.length;
  }

  /** The computer sleeps: time passes, and nothing is called back. */
  sleep(milliseconds: number): void {
    this.time += milliseconds;
  }

  pass(milliseconds: number): void {
    const end = this.time + milliseconds;
    for (;;) {
      const next = this.pending.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.time = Math.max(this.time, next.at);
      this.pending = this.pending.filter((other) => other !== next);
      next.callback();
    }
    this.time = end;
  }
}
