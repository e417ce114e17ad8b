import type { FakeTimers } from '../../../shared/testing/FakeTimers';
import type {
  ClientMessage,
  MessageOf,
  PartReason,
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
  /** Why it has no socket. */
  absence: 'lost' | 'reloading';
  /** Whether it gave a sign of life after `met`. */
  hasAnswered: boolean;
  cancelHold: () => void;
  /** The last description for this side that it has not answered. */
  description: Description | null;
  /** Whether it has not come back since a restart. */
  isMissing: boolean;
  /** The partner's return that this side has to hear: `anew` until it signals, and `line` until it says one. */
  missed: Return | null;
}

interface Return {
  anew: boolean;
  line?: number;
}

interface ModelTalk {
  id: string;
  mode: SeekCriteria['mode'];
  wishes: Record<Name, SeekCriteria>;
  lines: Said[];
  count: number;
  metAt: number;
  /** Whether this run of the server knows it: not if it is of an earlier one, and nobody has come back to it. */
  isKnown: boolean;
  wasResumed: boolean;
  seats: Record<Name, Seat>;
}

const holds = { lost: 14_000, reloading: 5_000, restart: 20_000, answer: 5_000 };

/** What an end is called for who caused it, and for the partner. */
const reasons = {
  left: ['left', 'partner-left'],
  lost: ['partner-lost', 'partner-lost'],
  replaced: ['replaced', 'partner-left'],
} as const;

/** What is left of a return that a side has to hear of, or nothing. */
function stillMissed(missed: Return): Return | null {
  return missed.anew || missed.line !== undefined ? missed : null;
}

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
  /** How each talk of this run has ended for each side. */
  private readonly told = new Map<string, Record<Name, PartReason>>();
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
    const wanted = query.get('resume') ?? '';
    const { talk } = this;
    const resumes = talk?.id === wanted;
    if (!resumes) this.part(name, 'replaced');
    this.sockets.get(name)?.close(4409);
    this.seeking.delete(name);
    this.sockets.set(name, socket);
    const welcome = { type: 'welcome', heartbeatSeconds: 4, online: 2 } as const;
    socket.deliver(resumes ? { ...welcome, resumed: wanted } : welcome);
    if (resumes) this.resume(talk, name, socket, query);
    const reason = this.told.get(wanted)?.[name];
    if (reason) socket.deliver({ type: 'parted', encounter: wanted, reason });
  }

  closed(name: Name, socket: ModelSocket, code: number): void {
    const isPresent = this.sockets.get(name) === socket;
    if (!isPresent && this.bug !== 'double resume') return;
    if (isPresent) this.sockets.delete(name);
    this.seeking.delete(name);
    const { talk } = this;
    if (!talk) return;
    const reason = code === 1001 ? 'reloading' : 'lost';
    const seat = talk.seats[name];
    seat.socket = null;
    seat.absence = reason;
    this.send(other(name), { type: 'away', encounter: talk.id, reason });
    if (seat.hasAnswered) this.hold(talk, name, holds[reason]);
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
    this.told.clear();
    const { talk } = this;
    if (!talk) return;
    for (const name of names) {
      const seat = talk.seats[name];
      seat.cancelHold();
      const nothing = { socket: null, absence: 'lost', description: null, missed: null } as const;
      talk.seats[name] = { ...seat, ...nothing, hasAnswered: true, isMissing: true };
    }
    talk.isKnown = false;
    talk.lines = [];
    talk.count = 0;
  }

  comeUp(): void {
    this.isUp = true;
    const { talk } = this;
    if (talk) for (const name of names) this.hold(talk, name, holds.restart);
  }

  receive(name: Name, message: ClientMessage): void {
    const ref = message.ref === undefined ? {} : { ref: message.ref };
    const refuse = (code: string) => this.send(name, { type: 'refused', code, ...ref });
    const { talk } = this;
    if (talk) this.isHeard(talk, name);
    if (message.type === 'ping') this.send(name, { type: 'pong', ...ref });
    else if (message.type === 'stop') {
      if (!this.seeking.delete(name)) refuse('not-seeking');
    } else if (message.type === 'seek') {
      if (talk) refuse('in-encounter');
      else if (this.seeking.has(name)) refuse('already-seeking');
      else this.seek(name, message);
    } else if (message.encounter !== talk?.id) refuse('no-such-encounter');
    else if (message.type === 'leave') {
      this.part(name, 'left');
      if (message.next) this.seek(name, talk.wishes[name]);
    } else if (message.type === 'say') this.say(talk, name, message);
    else if (message.type === 'signal') this.signal(talk, name, message);
    else if (message.type === 'ice')
      this.send(name, { type: 'ice', encounter: talk.id, iceServers: [] });
  }

  private isHeard(talk: ModelTalk, name: Name): void {
    if (this.timers.monotonic() > talk.metAt) talk.seats[name].hasAnswered = true;
  }

  private seek(name: Name, { mode, interests, languages }: SeekCriteria): void {
    const wish = { mode, interests, languages };
    this.seeking.set(name, wish);
    const partners = this.seeking.get(other(name));
    if (partners?.mode !== mode) return;
    this.seeking.clear();
    this.count += 1;
    const seat = (): Seat => ({
      socket: null,
      absence: 'lost',
      hasAnswered: false,
      cancelHold: () => undefined,
      description: null,
      isMissing: false,
      missed: null,
    });
    const seats = { a: seat(), b: seat() };
    const id = `e${this.count}`;
    const wishes = name === 'a' ? { a: wish, b: partners } : { a: partners, b: wish };
    const metAt = this.timers.monotonic();
    const begins = { lines: [], count: 0, isKnown: true, wasResumed: false };
    this.talk = { id, mode, wishes, metAt, ...begins, seats };
    for (const each of names) {
      seats[each].socket = this.sockets.get(each) ?? null;
      this.send(each, { type: 'met', encounter: id, ...this.introduction(this.talk, each) });
    }
    this.awaitAnswers(this.talk);
  }

  /** Whoever has given no sign of life by then is let go. */
  private awaitAnswers(talk: ModelTalk): void {
    this.timers.after(holds.answer, () => {
      const silent = names.filter((name) => !talk.seats[name].hasAnswered);
      const [first] = silent;
      if (this.talk !== talk || first === undefined) return;
      for (const name of silent) {
        talk.seats[name].socket?.close(1001);
        talk.seats[name].socket = null;
        this.sockets.delete(name);
      }
      this.part(first, 'lost');
    });
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
    seat.hasAnswered = true;
    seat.isMissing = false;
    talk.isKnown = true;
    if (anew) {
      if (seat.description?.description.type === 'answer') seat.description = null;
      partner.description = null;
    }
    if ('line' in line && this.bug !== 'stale restart') talk.count = Math.max(talk.count, after);
    talk.wasResumed = true;
    const away = partner.socket === null ? { away: partner.absence } : {};
    const since = '2026-11-22T20:00:00Z';
    const more = { encounter: talk.id, since, line: talk.count, ...away };
    socket.deliver({ type: 'resumed', ...this.introduction(talk, name), ...more });
    for (const said of talk.lines) if (said.number > after) this.tell(talk, name, said);
    if (seat.description) socket.deliver(seat.description);
    if (this.bug === 'no resumption told') return;
    const { missed } = seat;
    if (missed) {
      socket.deliver({ type: 'returned', encounter: talk.id, ...missed });
      if (partner.socket === null)
        this.send(name, { type: 'away', encounter: talk.id, reason: partner.absence });
    }
    this.send(other(name), { type: 'returned', encounter: talk.id, anew, ...line });
    partner.missed = stillMissed({
      ...partner.missed,
      ...line,
      anew: anew || partner.missed?.anew === true,
    });
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
    const seat = talk.seats[name];
    seat.missed = stillMissed({ anew: seat.missed?.anew === true });
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
    const seat = talk.seats[name];
    seat.missed = stillMissed({ ...seat.missed, anew: false });
    if ('description' in passed) {
      if (seat.description && settles(passed, seat.description)) seat.description = null;
      talk.seats[other(name)].description = passed;
    }
    this.send(other(name), passed);
  }

  private part(name: Name, why: keyof typeof reasons): void {
    const { talk } = this;
    if (!talk) return;
    this.talk = null;
    this.ends.set(talk.id, why);
    for (const each of names) talk.seats[each].cancelHold();
    const [mine, partners] = reasons[why];
    const encounter = talk.id;
    if (talk.isKnown)
      this.told.set(encounter, name === 'a' ? { a: mine, b: partners } : { a: partners, b: mine });
    talk.seats[name].socket?.deliver({ type: 'parted', encounter, reason: mine });
    if (this.bug === 'parted lost') return;
    talk.seats[other(name)].socket?.deliver({ type: 'parted', encounter, reason: partners });
  }

  private send(name: Name, message: ServerMessage): void {
    this.sockets.get(name)?.deliver(message);
  }
}
