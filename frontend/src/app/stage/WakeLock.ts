import { Scope } from '../../shared/scope';

/** The parts of the browser that keep the screen on; some have none. */
export interface WakeLockDeps {
  page: EventTarget & Pick<Document, 'visibilityState'>;
  request: (() => Promise<Pick<WakeLockSentinel, 'release'>>) | null;
}

/** Keeps the screen on while it is wanted. A browser takes the lock away from a hidden page, so it is asked for again. */
export class WakeLock {
  private readonly deps: WakeLockDeps;
  private scope: Scope | null = null;

  constructor(deps: WakeLockDeps) {
    this.deps = deps;
  }

  want(wanted: boolean): void {
    if (wanted === (this.scope !== null)) return;
    this.scope?.end();
    this.scope = wanted ? new Scope() : null;
    if (!this.scope) return;
    const { scope } = this;
    const take = (): void => {
      if (this.deps.page.visibilityState === 'visible') void this.take(scope);
    };
    scope.listen(this.deps.page, 'visibilitychange', take);
    take();
  }

  private async take(scope: Scope): Promise<void> {
    const lock = await this.deps.request?.().catch(() => null);
    // refused on a low battery, for instance
    if (lock) scope.own(() => void lock.release());
  }
}
