import { Observable } from '../shared/observable';
import { Scope } from '../shared/scope';
import type { Timers } from '../shared/timers';
import { parseMessage, type ClientMessage, type ServerMessage } from './messages';
import { afterClose, backoff } from './reconnectPolicy';

/** Why the connection is down although the client wants it. */
export type Outage = 'offline' | 'restarting' | 'lost';

export type ConnectionState =
  | { kind: 'closed' }
  | { kind: 'connecting' }
  | { kind: 'open' }
  | { kind: 'waiting'; outage: Outage; retryAt: number }
  | { kind: 'refused'; code: number };

/** The running encounter to resume, and the number of the last chat line received in it. */
export interface ResumePoint {
  encounter: string;
  after: number;
}

export interface SocketDeps {
  timers: Timers;
  random: () => number;
  open: (path: string) => WebSocket;
  isOnline: () => boolean;
  /** Fires `online` and `offline`: the window. */
  network: EventTarget;
  /** Asks REST for the close code, as a page cannot distinguish a refused handshake from an outage. Null when the account may connect. */
  askCloseCode: () => Promise<number | null>;
}

export interface SocketListener {
  onMessage: (message: ServerMessage) => void;
  resumePoint: () => ResumePoint | null;
}

const restarting = 1012;
/** A handshake that takes longer than this is given up. */
const handshakeTimeout = 10_000;

const nothing = (): void => undefined;

/** Owns the WebSocket: opens it, keeps it alive, and opens it again after an outage. */
export class SignalingSocket {
  readonly state = new Observable<ConnectionState>({ kind: 'closed' });
  private readonly deps: SocketDeps;
  private readonly listener: SocketListener;
  private attempts = 0;
  private session: Scope | null = null;
  private connection: Scope | null = null;
  private socket: WebSocket | null = null;
  private lastReceivedAt = 0;
  private cancelHandshakeTimeout: () => void = nothing;
  private cancelRetry: () => void = nothing;

  constructor(deps: SocketDeps, listener: SocketListener) {
    this.deps = deps;
    this.listener = listener;
  }

  /** Connects, and reconnects until end(). */
  begin(): void {
    this.end();
    this.session = new Scope();
    this.session.listen(this.deps.network, 'online', () => this.retryNow());
    this.session.listen(this.deps.network, 'offline', () => this.browserOffline());
    this.attempts = 0;
    this.connect();
  }

  /** True when the message went out on an open socket. */
  send(message: ClientMessage): boolean {
    if (this.state.get().kind !== 'open' || !this.socket) return false;
    this.socket.send(JSON.stringify(message));
    return true;
  }

  /** Reconnects without waiting for the backoff. */
  retryNow(): void {
    if (this.state.get().kind === 'waiting') this.connect();
  }

  end(): void {
    this.closeSocket();
    this.session?.end();
    this.session = null;
    this.state.set({ kind: 'closed' });
  }

  private connect(): void {
    this.closeSocket();
    this.state.set({ kind: 'connecting' });
    const socket = this.deps.open(this.path());
    const connection = new Scope();
    this.socket = socket;
    this.connection = connection;
    this.cancelHandshakeTimeout = connection.after(this.deps.timers, handshakeTimeout, () =>
      this.connectionLost(1006),
    );
    connection.listen(socket, 'message', (event) =>
      this.receive((event as MessageEvent).data, connection),
    );
    connection.listen(socket, 'close', (event) => this.connectionLost((event as CloseEvent).code));
  }

  private path(): string {
    const point = this.listener.resumePoint();
    if (!point) return '/ws/signaling';
    const query = new URLSearchParams({ resume: point.encounter, after: String(point.after) });
    return `/ws/signaling?${query.toString()}`;
  }

  private receive(frame: unknown, connection: Scope): void {
    this.lastReceivedAt = this.deps.timers.now();
    const message = parseMessage(frame);
    if (!message) return;
    if (message.type === 'welcome') {
      this.cancelHandshakeTimeout();
      this.attempts = 0;
      this.state.set({ kind: 'open' });
      this.scheduleHeartbeat(message.heartbeatSeconds * 1000, connection);
    }
    this.listener.onMessage(message);
  }

  /** A page cannot see WebSocket pings, so it sends its own, and drops a connection that stays silent. */
  private scheduleHeartbeat(
    every: number,
    connection: Scope,
    pingedAt: number | null = null,
  ): void {
    connection.after(this.deps.timers, every, () => {
      const now = this.deps.timers.now();
      // a hidden page's timers fire late, so the age of the unanswered ping counts
      const unanswered = pingedAt !== null && this.lastReceivedAt < pingedAt;
      if (unanswered && now - pingedAt >= every * 2) {
        this.connectionLost(1006);
        return;
      }
      if (!unanswered) this.send({ type: 'ping' });
      this.scheduleHeartbeat(every, connection, unanswered ? pingedAt : now);
    });
  }

  private connectionLost(code: number): void {
    const wasOpen = this.state.get().kind === 'open';
    this.closeSocket();
    if (afterClose(code) === 'stop') {
      this.state.set({ kind: 'refused', code });
      return;
    }
    const outage = this.outage(code);
    const wait = backoff(this.attempts, this.deps.random);
    this.attempts += 1;
    this.state.set({ kind: 'waiting', outage, retryAt: this.deps.timers.now() + wait });
    this.cancelRetry = this.deps.timers.after(wait, () => this.retryNow());
    if (!wasOpen && outage === 'lost') void this.learnCloseCode(this.session);
  }

  /** The browser knows earlier than the socket, which would wait for a missing pong. */
  private browserOffline(): void {
    const state = this.state.get();
    if (state.kind === 'waiting') this.state.set({ ...state, outage: 'offline' });
    else if (state.kind !== 'refused') this.connectionLost(1006);
  }

  private async learnCloseCode(session: Scope | null): Promise<void> {
    const code = await this.deps.askCloseCode().catch(() => null);
    if (code === null || session !== this.session || this.state.get().kind === 'open') return;
    this.closeSocket();
    this.state.set({ kind: 'refused', code });
  }

  private outage(code: number): Outage {
    if (!this.deps.isOnline()) return 'offline';
    return code === restarting ? 'restarting' : 'lost';
  }

  private closeSocket(): void {
    this.cancelRetry();
    this.connection?.end();
    this.connection = null;
    this.socket?.close(1000);
    this.socket = null;
  }
}
