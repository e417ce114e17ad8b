import type { Timers } from './timers';

/** Everything that must be released together: listeners, timers, tracks. One owner, one end(). */
export class Scope {
  private readonly releases = new Set<() => void>();
  private ended = false;

  isOver(): boolean {
    return this.ended;
  }

  /**
   * Remembers how to release something, and returns a function that releases it earlier and forgets it. In a scope that
   * is over it is released at once.
   */
  own(release: () => void): () => void {
    const once = (): void => {
      if (this.releases.delete(once)) release();
    };
    this.releases.add(once);
    if (this.ended) once();
    return once;
  }

  /** Listens until the scope ends or the returned function is called. */
  listen(target: EventTarget, type: string, listener: (event: Event) => void): () => void {
    target.addEventListener(type, listener);
    return this.own(() => target.removeEventListener(type, listener));
  }

  /** Calls back once after so many milliseconds, unless the scope ends or the returned function is called first. */
  after(timers: Timers, milliseconds: number, callback: () => void): () => void {
    const release = this.own(
      timers.after(milliseconds, () => {
        this.releases.delete(release);
        callback();
      }),
    );
    return release;
  }

  /** Releases everything, the youngest first. Harmless when called again. */
  end(): void {
    this.ended = true;
    for (const release of [...this.releases].reverse()) release();
  }
}
