import { Observable } from '../shared/observable';
import { Scope } from '../shared/scope';
import type { Timers } from '../shared/timers';
import { handshakeTimeout, Line, type LineDeps } from './Line';
import type { ClientMessage, ServerMessage } from './messages';
import {
  afterClose,
  askedPause,
  backoff,
  overlaps,
  retrySeconds,
  urgentPause,
} from './reconnectPolicy';

/** Why the connection is down although the client wants it. */
export type Outage = 'offline' | 'restarting' | 'lost';

/** The connection is down from its first failure until `welcome`, however often it is tried again meanwhile. */
export type ConnectionState =
  | { kind: 'closed' }
  | { kind: 'connecting' }
  | { kind: 'open' }
  | { kind: 'down'; outage: Outage }
  | { kind: 'refused'; code: number };

/** The running encounter to resume, and the number of the last chat line received in it. */
export interface ResumePoint {
  encounter: string;
  after: number;
  /** Whether this page knows nothing but the id, as it was loaded again. */
  anew: boolean;
}

/** What REST says of the session. */
export interface SessionAnswer {
  /** The code with which the server would close a socket now; null when the account may connect. */
  closeCode: number | null;
  /** The seconds after which the server wants to be asked again, if it named any. */
  retryAfter: number | null;
}

export interface SocketDeps extends LineDeps {
  timers: Timers;
  random: () => number;
  isOnline: () => boolean;
  /** Fires `online` and `offline`: the window. */
  network: EventTarget;
  /** Asks REST, as a page sees neither the status nor the `Retry-After` of a handshake. */
  askSession: () => Promise<SessionAnswer>;
}

export interface SocketListener {
  onMessage: (message: ServerMessage) => void;
  /** Null without a running talk. With one the connection is tried again each second. */
  resumePoint: () => ResumePoint | null;
  ping: () => ClientMessage;
}

const restarting = 1012;
const connectedElsewhere = 4409;
/** How long after an abandoned handshake the server may still take it for a second socket of this account. */
const abandonedMemory = handshakeTimeout + 5_000;
/** Browsers make one handshake with a server at a time: handshakes that are stuck for so long go, as others wait behind them. */
const stuckAfter = 3_000;
/** REST is asked after so many failures in a row, until it has told why. */
const failuresUntilAsked = 3;

/** Owns the connection to the server: opens it, and opens it again after an outage. */
export class SignalingSocket {
  readonly state = new Observable<ConnectionState>({ kind: 'closed' });
  private readonly deps: SocketDeps;
  private readonly listener: SocketListener;
  private session: Scope | null = null;
  private line: Line | null = null;
  private readonly handshakes = new Set<Line>();
  private abandonedAt: number | null = null;
  private attempts = 0;
  private failures = 0;
  /** Until when the server wants no handshake, by the monotonic clock. */
  private notBefore = 0;
  private cancelRetry: (() => void) | null = null;

  constructor(deps: SocketDeps, listener: SocketListener) {
    this.deps = deps;
    this.listener = listener;
  }

  /**
   * Connects, and reconnects until end(). A page that was loaded again has a former self, whose last handshake may still
   * arrive.
   */
  begin(wasReloaded = false): void {
    this.end();
    this.session = new Scope();
    this.session.listen(this.deps.network, 'online', () => this.retryNow());
    this.session.listen(this.deps.network, 'offline', () => this.browserOffline());
    this.attempts = 0;
    this.failures = 0;
    this.notBefore = 0;
    this.abandonedAt = wasReloaded ? this.deps.timers.monotonic() : null;
    this.state.set({ kind: 'connecting' });
    this.attempt();
  }

  /** True when the message went out on an open socket. */
  send(message: ClientMessage): boolean {
    if (!this.line) return false;
    this.line.send(message);
    return true;
  }

  /** Has the open socket give a sign of life soon, or be replaced. */
  probe(): void {
    this.line?.probe();
  }

  /** Reconnects at once. */
  retryNow(): void {
    if (this.state.get().kind !== 'down') return;
    this.startOver();
  }

  /** Gives up handshakes under way, as what they would resume is over, and begins another. */
  startOver(): void {
    if (!this.session || this.line) return;
    this.attempts = 0;
    this.failures = 0;
    this.abandonHandshakes();
    this.attempt();
  }

  end(): void {
    this.closeAll();
    this.session?.end();
    this.session = null;
    this.state.set({ kind: 'closed' });
  }

  private attempt(): void {
    this.cancelRetry?.();
    this.cancelRetry = null;
    const now = this.deps.timers.monotonic();
    const isUrgent = this.listener.resumePoint() !== null;
    const isStuck = [...this.handshakes].some(({ begunAt }) => now - begunAt >= stuckAfter);
    if (!isUrgent || isStuck) this.abandonHandshakes();
    const line = new Line(this.deps, this.path(), {
      onMessage: (message, from) => this.receive(message, from),
      onLost: (lost, code, reason) => this.lose(lost, code, reason),
      ping: () => this.listener.ping(),
    });
    this.handshakes.add(line);
    if (isUrgent && overlaps(this.attempts)) this.scheduleAttempt();
  }

  private scheduleAttempt(): void {
    const { timers, random } = this.deps;
    const pause = this.listener.resumePoint() ? urgentPause : backoff;
    const wait = Math.max(
      pause(this.attempts, random),
      Math.ceil(this.notBefore - timers.monotonic()),
    );
    this.attempts += 1;
    this.cancelRetry?.();
    this.cancelRetry = timers.after(wait, () => this.attempt());
  }

  private path(): string {
    const point = this.listener.resumePoint();
    if (!point) return '/ws/signaling';
    const { encounter, after, anew } = point;
    const query = new URLSearchParams({ resume: encounter, after: String(after) });
    if (anew) query.set('anew', 'true');
    return `/ws/signaling?${query.toString()}`;
  }

  private receive(message: ServerMessage, from: Line): void {
    if (message.type === 'welcome') {
      this.handshakes.delete(from);
      this.abandonHandshakes();
      this.cancelRetry?.();
      this.cancelRetry = null;
      this.attempts = 0;
      this.failures = 0;
      this.line = from;
      this.state.set({ kind: 'open' });
    }
    this.listener.onMessage(message);
  }

  private lose(line: Line, code: number, reason: string): void {
    const { timers, random } = this.deps;
    const wasOpen = line === this.line;
    if (wasOpen) this.line = null;
    this.handshakes.delete(line);
    if (afterClose(code) === 'stop' && !this.isOwnDouble(code)) {
      this.refuse(code);
      return;
    }
    const seconds = code === restarting ? retrySeconds(reason) : null;
    if (seconds !== null) this.notBefore = timers.monotonic() + askedPause(seconds, random);
    this.goDown(code);
    if (!wasOpen) this.handshakeFailed();
    if (wasOpen || (this.cancelRetry === null && this.handshakes.size === 0))
      this.scheduleAttempt();
  }

  /** A handshake failed, or took too long: it may still arrive. */
  private handshakeFailed(): void {
    this.abandonedAt = this.deps.timers.monotonic();
    this.failures += 1;
    if (this.failures === failuresUntilAsked) void this.askSession(this.session);
  }

  /** A failed attempt tells nothing new of why the connection is down, but whether the browser is offline. */
  private goDown(code: number): void {
    const before = this.state.get();
    const isOffline = !this.deps.isOnline();
    if (before.kind === 'down' && isOffline === (before.outage === 'offline')) return;
    const outage = isOffline ? 'offline' : code === restarting ? 'restarting' : 'lost';
    this.state.set({ kind: 'down', outage });
  }

  /** Whether a handshake of this page's own, given up since, has replaced the socket on the server. */
  private isOwnDouble(code: number): boolean {
    if (code !== connectedElsewhere) return false;
    const { abandonedAt } = this;
    const now = this.deps.timers.monotonic();
    const isRecent = abandonedAt !== null && now - abandonedAt < abandonedMemory;
    return isRecent || this.handshakes.size > 0;
  }

  /** The browser knows earlier than the socket, which would wait for a missing pong. */
  private browserOffline(): void {
    const { kind } = this.state.get();
    if (kind === 'refused' || kind === 'closed') return;
    if (kind !== 'down') {
      this.closeAll();
      this.scheduleAttempt();
    }
    this.state.set({ kind: 'down', outage: 'offline' });
  }

  private async askSession(session: Scope | null): Promise<void> {
    const answer = await this.deps.askSession().catch(() => null);
    if (answer === null || session !== this.session || this.state.get().kind !== 'down') return;
    const { timers, random } = this.deps;
    if (answer.closeCode !== null) {
      this.refuse(answer.closeCode);
    } else if (answer.retryAfter !== null) {
      this.notBefore = timers.monotonic() + askedPause(answer.retryAfter, random);
      this.scheduleAttempt();
    } else {
      // it told nothing, most likely because the network is gone for REST, too
      this.failures = 0;
    }
  }

  private refuse(code: number): void {
    this.closeAll();
    this.state.set({ kind: 'refused', code });
  }

  private abandonHandshakes(): void {
    if (this.handshakes.size > 0) this.abandonedAt = this.deps.timers.monotonic();
    for (const line of this.handshakes) line.end();
    this.handshakes.clear();
  }

  private closeAll(): void {
    this.cancelRetry?.();
    this.cancelRetry = null;
    this.abandonHandshakes();
    this.line?.end();
    this.line = null;
  }
}
