/** Time as a parameter, so that tests decide how much of it passes. */
export interface Timers {
  /** Milliseconds since the epoch, by a clock that may be set forward or back: for times that are shown, and for nothing else. */
  now(): number;
  /** Milliseconds since some moment, by a clock that nobody sets: for all that is measured. */
  monotonic(): number;
  /** Calls back once after so many milliseconds, unless the returned function is called first. */
  after(milliseconds: number, callback: () => void): () => void;
}

export const browserTimers: Timers = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  after: (milliseconds, callback) => {
    const id = setTimeout(callback, milliseconds);
    return () => clearTimeout(id);
  },
};
