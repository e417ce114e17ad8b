import { Observable } from '../shared/observable';
import { Scope } from '../shared/scope';
import type { Timers } from '../shared/timers';
import { parseMessage, type ClientMessage, type ServerMessage } from './messages';
import { afterClose, pause } from './reconnectPolicy';

/** Why the line is down although nobody asked for that. */
export type Outage = 'offline' | 'restarting' | 'lost';

export type LineState =
  | { kind: 'closed' }
  | { kind: 'connecting' }
  | { kind: 'open' }
  | { kind: 'waiting'; outage: Outage; retryAt: number }
  | { kind: 'refused'; code: number };

/** Where an encounter that is still running may be taken up again. */
export interface ResumePoint {
  encounter: string;
  after: number;
}

export interface SocketWorld {
  timers: Timers;
  chance: () => number;
  open: (path: string) => WebSocket;
  isOnline: () => boolean;
  /** Fires `online` and `offline`: the window. */
  network: EventTarget;
  /** A refused handshake looks like an outage to a page; only REST can tell the code it stands for, if any. */
  verdict: () => Promise<number | null>;
}

export interface SocketListener {
  hear: (message: ServerMessage) => void;
  resumePoint: () => ResumePoint | null;
}

const restarting = 1012;
/** A handshake that takes longer than this is given up. */
const patience = 10_000;

const nothing = (): void => undefined;

/** The one thing that touches the socket: opens it, keeps it alive, opens it again after an outage. */
export class SignalingSocket {
  readonly state = new Observable<LineState>({ kind: 'closed' });
  private readonly world: SocketWorld;
  private readonly listener: SocketListener;
  private attempts = 0;
  private run: Scope | null = null;
  private line: Scope | null = null;
  private socket: WebSocket | null = null;
  private heard = 0;
  private greeted: () => void = nothing;
  private cancelRetry: () => void = nothing;

  constructor(world: SocketWorld, listener: SocketListener) {
    this.world = world;
    this.listener = listener;
  }

  /** Opens the line and keeps it open until end(). */
  begin(): void {
    this.end();
    this.run = new Scope();
    this.run.listen(this.world.network, 'online', () => this.retryNow());
    this.run.listen(this.world.network, 'offline', () => this.goneOffline());
    this.attempts = 0;
    this.connect();
  }

  /** True when the message went out on an open socket. */
  send(message: ClientMessage): boolean {
    if (this.state.get().kind !== 'open' || !this.socket) return false;
    this.socket.send(JSON.stringify(message));
    return true;
  }

  /** Does not wait for the pause to be over. */
  retryNow(): void {
    if (this.state.get().kind === 'waiting') this.connect();
  }

  end(): void {
    this.hangUp();
    this.run?.end();
    this.run = null;
    this.state.set({ kind: 'closed' });
  }

  private connect(): void {
    this.hangUp();
    this.state.set({ kind: 'connecting' });
    const socket = this.world.open(this.path());
    const line = new Scope();
    this.socket = socket;
    this.line = line;
    this.greeted = this.world.timers.after(patience, () => this.lose(1006));
    line.own(() => this.greeted());
    line.listen(socket, 'message', (event) => this.receive((event as MessageEvent).data, line));
    line.listen(socket, 'close', (event) => this.lose((event as CloseEvent).code));
  }

  private path(): string {
    const point = this.listener.resumePoint();
    if (!point) return '/ws/signaling';
    const query = new URLSearchParams({ resume: point.encounter, after: String(point.after) });
    return `/ws/signaling?${query.toString()}`;
  }

  private receive(frame: unknown, line: Scope): void {
    this.heard = this.world.timers.now();
    const message = parseMessage(frame);
    if (!message) return;
    if (message.type === 'welcome') {
      this.greeted();
      this.attempts = 0;
      this.state.set({ kind: 'open' });
      this.beat(message.heartbeatSeconds * 1000, line);
    }
    this.listener.hear(message);
  }

  /** A page cannot see WebSocket pings, so it asks by itself, and gives up a line that stays silent. */
  private beat(every: number, line: Scope, asked: number | null = null): void {
    if (line.isOver()) return;
    const cancel = this.world.timers.after(every, () => {
      const now = this.world.timers.now();
      // a hidden page's timers come late, so it is the question that ages and not what was heard last
      const unanswered = asked !== null && this.heard < asked;
      if (unanswered && now - asked >= every * 2) {
        this.lose(1006);
        return;
      }
      if (!unanswered) this.send({ type: 'ping' });
      this.beat(every, line, unanswered ? asked : now);
    });
    line.own(cancel);
  }

  private lose(code: number): void {
    const wasOpen = this.state.get().kind === 'open';
    this.hangUp();
    if (afterClose(code) === 'stop') {
      this.state.set({ kind: 'refused', code });
      return;
    }
    const outage = this.outage(code);
    const wait = pause(this.attempts, this.world.chance);
    this.attempts += 1;
    this.state.set({ kind: 'waiting', outage, retryAt: this.world.timers.now() + wait });
    this.cancelRetry = this.world.timers.after(wait, () => this.retryNow());
    if (!wasOpen && outage === 'lost') void this.askForVerdict(this.run);
  }

  /** The browser knows sooner than the socket, which would only notice its silence. */
  private goneOffline(): void {
    const state = this.state.get();
    if (state.kind === 'waiting') this.state.set({ ...state, outage: 'offline' });
    else if (state.kind !== 'refused') this.lose(1006);
  }

  private async askForVerdict(run: Scope | null): Promise<void> {
    const code = await this.world.verdict().catch(() => null);
    if (code === null || run !== this.run || this.state.get().kind === 'open') return;
    this.hangUp();
    this.state.set({ kind: 'refused', code });
  }

  private outage(code: number): Outage {
    if (!this.world.isOnline()) return 'offline';
    return code === restarting ? 'restarting' : 'lost';
  }

  private hangUp(): void {
    this.cancelRetry();
    this.line?.end();
    this.line = null;
    this.socket?.close(1000);
    this.socket = null;
  }
}
