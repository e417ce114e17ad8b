import { Scope } from '../shared/scope';
import type { Timers } from '../shared/timers';
import { parseMessage, type ClientMessage, type ServerMessage } from './messages';

export interface LineDeps {
  timers: Timers;
  open: (path: string) => WebSocket;
}

export interface LineListener {
  onMessage: (message: ServerMessage, line: Line) => void;
  onLost: (line: Line, code: number, reason: string) => void;
  /** The sign of life to send now. */
  ping: () => ClientMessage;
}

/** A handshake that takes longer than this is given up. */
export const handshakeTimeout = 10_000;
/** How long a socket that is doubted has to say anything. */
const probeTimeout = 2_000;

/** One WebSocket: its handshake, its signs of life, its end. It is open from `welcome` on. */
export class Line {
  /** When the handshake began, by the monotonic clock. */
  readonly begunAt: number;
  private readonly timers: Timers;
  private readonly listener: LineListener;
  private readonly socket: WebSocket;
  private readonly scope = new Scope();
  private readonly cancelHandshakeTimeout: () => void;
  private lastReceivedAt: number;
  private received = 0;
  private probing = false;

  constructor({ timers, open }: LineDeps, path: string, listener: LineListener) {
    this.timers = timers;
    this.listener = listener;
    this.begunAt = timers.monotonic();
    this.lastReceivedAt = this.begunAt;
    this.socket = open(path);
    this.cancelHandshakeTimeout = this.scope.after(timers, handshakeTimeout, () =>
      this.lose(1006, ''),
    );
    this.scope.listen(this.socket, 'message', (event) =>
      this.receive((event as MessageEvent).data),
    );
    this.scope.listen(this.socket, 'close', (event) => {
      const { code, reason } = event as CloseEvent;
      this.lose(code, reason);
    });
  }

  send(message: ClientMessage): void {
    this.socket.send(JSON.stringify(message));
  }

  /** Asks for a sign of life, and gives the socket up if nothing comes for two seconds. */
  probe(): void {
    if (this.probing) return;
    this.probing = true;
    const before = this.received;
    this.send(this.listener.ping());
    this.scope.after(this.timers, probeTimeout, () => {
      this.probing = false;
      if (this.received === before) this.lose(1006, '');
    });
  }

  /** Closes the socket. The listener hears nothing any more. */
  end(): void {
    this.scope.end();
    this.socket.close(1000);
  }

  private lose(code: number, reason: string): void {
    this.end();
    this.listener.onLost(this, code, reason);
  }

  private receive(frame: unknown): void {
    this.lastReceivedAt = this.timers.monotonic();
    this.received += 1;
    const message = parseMessage(frame);
    if (!message) return;
    if (message.type === 'welcome') {
      this.cancelHandshakeTimeout();
      this.scheduleHeartbeat(message.heartbeatSeconds * 1000);
    }
    this.listener.onMessage(message, this);
  }

  /** A page cannot see WebSocket pings, so it sends its own, and drops a connection that stays silent. */
  private scheduleHeartbeat(every: number, pingedAt: number | null = null): void {
    this.scope.after(this.timers, every, () => {
      const now = this.timers.monotonic();
      // a hidden page's timers fire late, so the age of the unanswered ping counts
      const unanswered = pingedAt !== null && this.lastReceivedAt < pingedAt;
      if (unanswered && now - pingedAt >= every * 2) {
        this.lose(1006, '');
        return;
      }
      if (!unanswered) this.send(this.listener.ping());
      this.scheduleHeartbeat(every, unanswered ? pingedAt : now);
    });
  }
}
