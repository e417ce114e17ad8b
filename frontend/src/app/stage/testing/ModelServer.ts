import type { FakeTimers } from '../../../shared/testing/FakeTimers';
import type {
  ClientMessage,
  MessageOf,
  SeekCriteria,
  ServerMessage,
} from '../../../signaling/messages';

/** A mistake that a test plants, to see that the laws catch it. */
export type PlantedBug =
  'no resumption told' | 'description lost' | 'parted lost' | 'double resume' | 'stale restart';

export type Name = 'a' | 'b';
export const names: readonly Name[] = ['a', 'b'];
const other = (name: Name): Name => (name === 'a' ? 'b' : 'a');

/** What the server says to a socket. */
export interface ModelSocket {
  deliver: (message: ServerMessage) => void;
  close: (code: number, reason?: string) => void;
}

interface Said {
  number: number;
  from: Name;
  text: string;
  key: string | undefined;
}

type Description = MessageOf<'signal'> & { description: RTCSessionDescriptionInit };

interface Seat {
  socket: ModelSocket | null;
  cancelHold: () => void;
  /** The last description for this side that it has not answered. */
  description: Description | null;
  /** Whether it has not come back since a restart. */
  isMissing: boolean;
  /** The partner's return since a restart, told with each socket until this side says something. */
  missed: Return | null;
}

interface Return {
  anew: boolean;
  line?: number;
}

interface ModelTalk {
  id: string;
  mode: SeekCriteria['mode'];
  lines: Said[];
  count: number;
  wasResumed: boolean;
  seats: Record<Name, Seat>;
}

const holds = { lost: 14_000, reloading: 5_000, restart: 20_000 };

/** Whether a description leaves nothing to answer of an earlier one from the partner. */
function settles({ description, connection }: Description, earlier: Description): boolean {
  if (earlier.description.type !== 'offer') return description.type === 'offer';
  return description.type === 'answer' && connection === earlier.connection;
}

/** The server's part of a talk between two accounts, as the protocol describes it, small enough to be read at once. */
export class ModelServer {
  isUp = true;
  talk: ModelTalk | null = null;
  /** Why each talk has ended, by its id. */
  readonly ends = new Map<string, string>();
  private readonly timers: FakeTimers;
  private readonly bug: PlantedBug | null;
  private readonly sockets = new Map<Name, ModelSocket>();
  private readonly seeking = new Map<Name, SeekCriteria>();
  private count = 0;

  constructor(timers: FakeTimers, bug: PlantedBug | null) {
    this.timers = timers;
    this.bug = bug;
  }

  /** The socket that counts for an account. */
  socketOf(name: Name): ModelSocket | null {
    return this.sockets.get(name) ?? null;
  }

  open(name: Name, socket: ModelSocket, path: string): void {
    const query = new URL(path, 'http://localhost').searchParams;
    this.sockets.get(name)?.close(4409);
    this.seeking.delete(name);
    this.sockets.set(name, socket);
    const { talk } = this;
    const resumes = talk !== null && query.get('resume') === talk.id;
    if (talk && !resumes) this.part(name, 'left');
    const welcome = { type: 'welcome', heartbeatSeconds: 4, online: 2 } as const;
    socket.deliver(resumes ? { ...welcome, resumed: talk.id } : welcome);
    if (resumes) this.resume(talk, name, socket, query);
  }

  closed(name: Name, socket: ModelSocket, code: number): void {
    const isPresent = this.sockets.get(name) === socket;
    if (!isPresent && this.bug !== 'double resume') return;
    if (isPresent) this.sockets.delete(name);
    this.seeking.delete(name);
    const { talk } = this;
    if (!talk) return;
    const reason = code === 1001 ? 'reloading' : 'lost';
    talk.seats[name].socket = null;
    this.send(other(name), { type: 'away', encounter: talk.id, reason });
    this.hold(talk, name, holds[reason]);
  }

  /** The process ends. With `said` sockets are closed properly. */
  goDown(said: boolean): void {
    this.isUp = false;
    for (const name of names) {
      const socket = this.sockets.get(name);
      this.sockets.delete(name);
      if (said) socket?.close(1012, 'retry=1');
    }
    this.seeking.clear();
    const { talk } = this;
    if (!talk) return;
    for (const name of names) {
      const seat = talk.seats[name];
      seat.cancelHold();
      const nothing = { socket: null, description: null, missed: null };
      talk.seats[name] = { ...seat, ...nothing, isMissing: true };
    }
    talk.lines = [];
    if (this.bug === 'stale restart') talk.count = 0;
  }

  comeUp(): void {
    this.isUp = true;
    const { talk } = this;
    if (talk) for (const name of names) this.hold(talk, name, holds.restart);
  }

  receive(name: Name, message: ClientMessage): void {
    const ref = message.ref === undefined ? {} : { ref: message.ref };
    const { talk } = this;
    if (message.type === 'ping') this.send(name, { type: 'pong', ...ref });
    else if (message.type === 'stop') this.seeking.delete(name);
    else if (message.type === 'seek') {
      if (talk) this.send(name, { type: 'refused', code: 'in-encounter', ...ref });
      else this.seek(name, message);
    } else if (message.encounter !== talk?.id) {
      this.send(name, { type: 'refused', code: 'no-such-encounter', ...ref });
    } else if (message.type === 'leave') this.part(name, 'left');
    else if (message.type === 'say') this.say(talk, name, message);
    else if (message.type === 'signal') this.signal(talk, name, message);
    else if (message.type === 'ice')
      this.send(name, { type: 'ice', encounter: talk.id, iceServers: [] });
  }

  private seek(name: Name, { mode, interests, languages }: SeekCriteria): void {
    this.seeking.set(name, { mode, interests, languages });
    if (this.seeking.get(other(name))?.mode !== mode) return;
    this.seeking.clear();
    this.count += 1;
    const seat = (): Seat => ({
      socket: null,
      cancelHold: () => undefined,
      description: null,
      isMissing: false,
      missed: null,
    });
    const seats = { a: seat(), b: seat() };
    const id = `e${this.count}`;
    this.talk = { id, mode, lines: [], count: 0, wasResumed: false, seats };
    for (const each of names) {
      seats[each].socket = this.sockets.get(each) ?? null;
      this.send(each, { type: 'met', encounter: id, ...this.introduction(this.talk, each) });
    }
  }

  private introduction({ mode }: ModelTalk, name: Name) {
    const partner = { pseudonym: `Partner of ${name}`, sharedInterests: [], languages: [] };
    return { mode, polite: name === 'a', partner, iceServers: [] };
  }

  private resume(talk: ModelTalk, name: Name, socket: ModelSocket, query: URLSearchParams): void {
    const after = Number(query.get('after'));
    const anew = query.get('anew') === 'true';
    const seat = talk.seats[name];
    const partner = talk.seats[other(name)];
    const line = seat.isMissing ? { line: after } : {};
    seat.cancelHold();
    seat.socket = socket;
    seat.isMissing = false;
    if (anew) {
      if (seat.description?.description.type === 'answer') seat.description = null;
      partner.description = null;
    }
    if (this.bug !== 'stale restart') talk.count = Math.max(talk.count, after);
    talk.wasResumed = true;
    const away = partner.socket === null ? { away: 'lost' as const } : {};
    const since = '2026-11-22T20:00:00Z';
    const more = { encounter: talk.id, since, line: talk.count, ...away };
    socket.deliver({ type: 'resumed', ...this.introduction(talk, name), ...more });
    for (const said of talk.lines) if (said.number > after) this.tell(talk, name, said);
    if (seat.description) socket.deliver(seat.description);
    if (this.bug === 'no resumption told') return;
    const { missed } = seat;
    if (missed) {
      socket.deliver({ type: 'returned', encounter: talk.id, ...missed });
      seat.missed = { ...missed, anew: false };
    }
    this.send(other(name), { type: 'returned', encounter: talk.id, anew, ...line });
    if ('line' in line) partner.missed = { anew: anew && partner.socket === null, ...line };
  }

  private hold(talk: ModelTalk, name: Name, milliseconds: number): void {
    const seat = talk.seats[name];
    seat.cancelHold();
    seat.cancelHold = this.timers.after(milliseconds, () => {
      if (this.talk === talk && seat.socket === null) this.part(name, 'lost');
    });
  }

  private say(talk: ModelTalk, name: Name, { text, key }: ClientMessage & { type: 'say' }): void {
    // not answered before both are back
    if (names.some((each) => talk.seats[each].isMissing)) return;
    talk.seats[name].missed = null;
    const known = talk.lines.find((said) => said.from === name && said.key === key);
    if (known) {
      this.tell(talk, name, known);
      return;
    }
    talk.count += 1;
    const said: Said = { number: talk.count, from: name, text, key };
    talk.lines.push(said);
    for (const each of names) this.tell(talk, each, said);
  }

  private tell(talk: ModelTalk, name: Name, { number, from, text, key }: Said): void {
    const at = '2026-11-22T20:00:00Z';
    const fields = {
      encounter: talk.id,
      text,
      at,
      line: number,
      ...(key === undefined ? {} : { key }),
    };
    this.send(name, { type: 'said', from: from === name ? 'me' : 'partner', ...fields });
  }

  private signal(talk: ModelTalk, name: Name, message: ClientMessage & { type: 'signal' }): void {
    if (this.bug === 'description lost' && talk.wasResumed && 'description' in message) return;
    const passed = message as MessageOf<'signal'>;
    if ('description' in passed) {
      const seat = talk.seats[name];
      if (seat.description && settles(passed, seat.description)) seat.description = null;
      talk.seats[other(name)].description = passed;
    }
    this.send(other(name), passed);
  }

  private part(name: Name, why: 'left' | 'lost'): void {
    const { talk } = this;
    if (!talk) return;
    this.talk = null;
    this.ends.set(talk.id, why);
    for (const each of names) talk.seats[each].cancelHold();
    const encounter = talk.id;
    if (why === 'left') this.send(name, { type: 'parted', encounter, reason: 'left' });
    if (this.bug === 'parted lost') return;
    const reason = why === 'left' ? 'partner-left' : 'partner-lost';
    this.send(other(name), { type: 'parted', encounter, reason });
  }

  private send(name: Name, message: ServerMessage): void {
    this.sockets.get(name)?.deliver(message);
  }
}
