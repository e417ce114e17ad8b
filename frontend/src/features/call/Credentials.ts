import type { Scope } from '../../shared/scope';
import type { Timers } from '../../shared/timers';
import { usesRelay } from './iceServers';

/** The relay's credentials last some minutes. Those that came within this time, in milliseconds, need not be asked for. */
const freshFor = 60_000;
/** An answer may be lost or refused; the old credentials may still do. */
const answerTimeout = 2_000;

/** The ICE servers of a talk, with credentials that are asked for again before they are used. */
export class Credentials {
  private readonly timers: Timers;
  private readonly scope: Scope;
  private readonly request: () => boolean;
  private servers: RTCIceServer[];
  private takenAt: number;
  private waiting: (() => void)[] = [];

  /** `request` asks for new ones, and returns false if it can't. */
  constructor(timers: Timers, scope: Scope, servers: RTCIceServer[], request: () => boolean) {
    this.timers = timers;
    this.scope = scope;
    this.servers = servers;
    this.request = request;
    this.takenAt = timers.monotonic();
  }

  get(): RTCIceServer[] {
    return this.servers;
  }

  take(servers: RTCIceServer[]): void {
    this.servers = servers;
    this.takenAt = this.timers.monotonic();
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  /** Resolves when there are fresh ones, or none can be had. */
  async refresh(): Promise<void> {
    const isFresh = this.timers.monotonic() - this.takenAt < freshFor;
    if (isFresh || !usesRelay(this.servers)) return;
    if (this.waiting.length === 0 && !this.request()) return;
    await new Promise<void>((resolve) => {
      this.waiting.push(resolve);
      this.scope.after(this.timers, answerTimeout, resolve);
    });
    this.waiting = [];
  }
}
