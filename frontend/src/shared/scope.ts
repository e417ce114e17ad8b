/** Everything that must be released together: listeners, timers, tracks. One owner, one end(). */
export class Scope {
  private releases: (() => void)[] = [];
  private ended = false;

  isOver(): boolean {
    return this.ended;
  }

  /** Remembers how to release something. In a scope that is over it is released at once. */
  own(release: () => void): void {
    if (this.ended) release();
    else this.releases.push(release);
  }

  /** Listens until the scope ends. */
  listen(target: EventTarget, type: string, listener: (event: Event) => void): void {
    target.addEventListener(type, listener);
    this.own(() => target.removeEventListener(type, listener));
  }

  /** Releases everything, the youngest first. Harmless when called again. */
  end(): void {
    if (this.ended) return;
    this.ended = true;
    for (const release of this.releases.reverse()) release();
    this.releases = [];
  }
}
