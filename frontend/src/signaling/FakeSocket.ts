import type { Timers } from '../shared/timers';
import type { ClientMessage, MessageOf, Mode, ServerMessage } from './messages';
import type { SessionAnswer, SocketDeps } from './SignalingSocket';

/** A WebSocket whose server a test plays. */
export class FakeSocket extends EventTarget {
  readonly path: string;
  readonly sent: ClientMessage[] = [];
  closedWith: number | null = null;

  constructor(path: string) {
    super();
    this.path = path;
  }

  send(frame: string): void {
    this.sent.push(JSON.parse(frame) as ClientMessage);
  }

  close(code: number): void {
    this.closedWith ??= code;
  }

  deliver(message: ServerMessage): void {
    this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(message) }));
  }

  welcome(resumed?: string): void {
    this.deliver({
      type: 'welcome',
      heartbeatSeconds: 10,
      online: 3,
      ...(resumed ? { resumed } : {}),
    });
  }

  /** Introduces a partner. */
  meet(encounter: string, mode: Mode): void {
    const partner = { pseudonym: 'Quiet Otter', sharedInterests: [], languages: [] };
    this.deliver({ type: 'met', encounter, mode, polite: false, partner, iceServers: [] });
  }

  /** Takes an encounter up again, with all that the partner's `met` had. */
  resume(encounter: string, mode: Mode, more: Partial<MessageOf<'resumed'>> = {}): void {
    this.welcome(encounter);
    const partner = { pseudonym: 'Quiet Otter', sharedInterests: [], languages: [] };
    const since = '2026-11-22T20:00:00Z';
    const fields = { encounter, mode, polite: false, partner, iceServers: [], since, line: 0 };
    this.deliver({ type: 'resumed', ...fields, ...more });
  }

  drop(code: number, reason = ''): void {
    this.closedWith = code;
    this.dispatchEvent(new CloseEvent('close', { code, reason }));
  }
}

/** A network of fake sockets, in the order in which they were opened. */
export class FakeNetwork {
  readonly sockets: FakeSocket[] = [];
  readonly window = new EventTarget();
  online = true;
  session: SessionAnswer = { closeCode: null, retryAfter: null };
  asked = 0;
  randomly = () => 1;
  openSocket: (path: string) => FakeSocket = (path) => new FakeSocket(path);

  /** The sockets that nobody has closed. */
  get open(): FakeSocket[] {
    return this.sockets.filter(({ closedWith }) => closedWith === null);
  }

  get last(): FakeSocket {
    const socket = this.sockets.at(-1);
    if (!socket) throw new Error('no socket was opened');
    return socket;
  }

  goOffline(): void {
    this.online = false;
    this.window.dispatchEvent(new Event('offline'));
  }

  deps(timers: Timers): SocketDeps {
    return {
      timers,
      random: () => this.randomly(),
      open: (path) => {
        const socket = this.openSocket(path);
        this.sockets.push(socket);
        return socket as unknown as WebSocket;
      },
      isOnline: () => this.online,
      network: this.window,
      askSession: () => {
        this.asked += 1;
        return Promise.resolve(this.session);
      },
    };
  }
}
