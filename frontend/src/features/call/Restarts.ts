import type { Scope } from '../../shared/scope';
import type { Timers } from '../../shared/timers';

/** Until the first repetition, in milliseconds; each wait is twice as long as the one before. */
const firstWait = 4_000;
const longestWait = 32_000;
/** So many attempts without success are a failure, which is told; they go on nevertheless. */
const failedAfter = 3;
/** Two reasons to restart that come within this time are one. It is shorter than the interval of the polite side's requests. */
const recentFor = 1_500;

/** Paces the ICE restarts, so that an attempt is not replaced by the next before it could succeed. */
export class Restarts {
  private readonly timers: Timers;
  private readonly scope: Scope;
  private readonly attempt: (isRepetition: boolean) => boolean;
  private readonly fail: () => void;
  private attempts = 0;
  private cancel: (() => void) | null = null;
  private latest = -Infinity;

  /**
   * `attempt` is told whether it repeats one that had its time. It returns false when there was none, because nobody can be
   * reached; that is no failure.
   */
  constructor(
    timers: Timers,
    scope: Scope,
    attempt: (isRepetition: boolean) => boolean,
    fail: () => void,
  ) {
    this.timers = timers;
    this.scope = scope;
    this.attempt = attempt;
    this.fail = fail;
  }

  /** A new connection is being made: it is repeated by restarts. */
  expect(): void {
    this.attempts = 0;
    this.latest = this.timers.monotonic();
    this.wait();
  }

  /** Restarts at once, for a new reason. */
  begin(): void {
    if (this.isRecent()) return;
    this.beginAnew();
  }

  /** Restarts at once, although it was just done: that attempt was lost. */
  beginAnew(): void {
    this.attempts = 0;
    this.restart(false);
  }

  /** The partner has offered or answered: the attempt gets its time from now on. */
  postpone(): void {
    if (this.cancel) this.wait();
  }

  succeed(): void {
    this.attempts = 0;
    this.cancel?.();
    this.cancel = null;
  }

  isRecent(): boolean {
    return this.timers.monotonic() - this.latest < recentFor;
  }

  private restart(isRepetition: boolean): void {
    if (this.attempt(isRepetition)) {
      this.latest = this.timers.monotonic();
      this.attempts += 1;
    }
    this.wait();
  }

  private wait(): void {
    this.cancel?.();
    const next = (): void => {
      if (this.attempts >= failedAfter) this.fail();
      this.restart(true);
    };
    const milliseconds = Math.min(firstWait * 2 ** Math.max(0, this.attempts - 1), longestWait);
    this.cancel = this.scope.after(this.timers, milliseconds, next);
  }
}
