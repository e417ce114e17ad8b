import type { Mode, MessageOf, Partner, PartReason, ServerMessage } from './messages';

/** The encounter of a session. */
export interface Encounter {
  id: string;
  mode: Mode;
  polite: boolean;
  partner: Partner;
  iceServers: RTCIceServer[];
}

/** Why nobody is looked for any more until the person acts: the page or its line was away, or nobody seems to be here. */
export type Halt = 'absent' | 'unattended';

/** The state of this person on the stage. */
export type Session =
  | { kind: 'idle' }
  | { kind: 'halted'; why: Halt; after: EndedEncounter | null }
  | {
      kind: 'seeking';
      since: number;
      waiting: number | null;
      widened: boolean;
      /** The encounter that ended just before the search, if any. */
      after: EndedEncounter | null;
    }
  | { kind: 'connecting'; encounter: Encounter }
  | { kind: 'talking'; encounter: Encounter; since: number }
  | ({ kind: 'parted' } & EndedEncounter);

/** `server-away`: nothing was heard of any server for so long that the client ended the talk by itself. */
export type EndReason = PartReason | 'server-away';

export interface EndedEncounter {
  encounter: Encounter;
  reason: EndReason;
}

export type SessionEvent =
  | { type: 'sought'; at: number }
  | { type: 'stopped' }
  | { type: 'returnedToEnded' }
  | { type: 'connected'; encounter: string; at: number }
  | { type: 'halted'; why: Halt }
  | { type: 'ended'; reason: EndReason }
  | { type: 'left'; next: boolean; at: number }
  | { type: 'received'; message: ServerMessage; at: number };

export const idle: Session = { kind: 'idle' };

/** The encounter I am in now, if any. */
export function liveEncounter(session: Session): Encounter | null {
  return session.kind === 'connecting' || session.kind === 'talking' ? session.encounter : null;
}

/** The session after an event. An event that does not fit the present state changes nothing. */
export function advance(session: Session, event: SessionEvent): Session {
  switch (event.type) {
    case 'sought':
      return liveEncounter(session) ? session : seekAfter(session, event.at);
    case 'stopped':
      return liveEncounter(session) ? session : idle;
    case 'returnedToEnded':
      return session.kind === 'seeking' && session.after
        ? { kind: 'parted', ...session.after }
        : session;
    case 'halted':
      return halt(session, event.why);
    case 'ended':
      return part(session, event.reason);
    case 'connected':
      return session.kind === 'connecting' && session.encounter.id === event.encounter
        ? { kind: 'talking', encounter: session.encounter, since: event.at }
        : session;
    case 'left':
      return leave(session, event.next, event.at);
    case 'received':
      return receive(session, event.message, event.at);
  }
}

function seekAfter(session: Session, at: number): Session {
  return { kind: 'seeking', since: at, waiting: null, widened: false, after: lastOf(session) };
}

/** The encounter that ended last, as far as the session remembers it. */
function lastOf(session: Session): EndedEncounter | null {
  if (session.kind === 'parted') return { encounter: session.encounter, reason: session.reason };
  return session.kind === 'halted' ? session.after : null;
}

function halt(session: Session, why: Halt): Session {
  if (session.kind === 'seeking') return { kind: 'halted', why, after: session.after };
  return session.kind === 'parted' ? { kind: 'halted', why, after: lastOf(session) } : session;
}

function leave(session: Session, next: boolean, at: number): Session {
  const encounter = liveEncounter(session);
  if (!encounter) return session;
  const parted: Session = { kind: 'parted', encounter, reason: 'left' };
  return next ? seekAfter(parted, at) : parted;
}

function receive(session: Session, message: ServerMessage, at: number): Session {
  switch (message.type) {
    case 'seeking':
      return session.kind === 'seeking' ? updateSearch(session, message) : session;
    case 'met':
      return session.kind === 'seeking' ? meet(message, at) : session;
    case 'resumed':
      return session.kind === 'idle' ? meet(message, at) : session;
    case 'parted':
      return partedBy(session, message);
    default:
      return session;
  }
}

function updateSearch(
  session: Session & { kind: 'seeking' },
  message: MessageOf<'seeking'>,
): Session {
  return { ...session, waiting: message.waiting, widened: message.widened };
}

/** A text-only encounter needs no peer connection, so its talk begins at once. */
function meet(message: MessageOf<'met' | 'resumed'>, at: number): Session {
  const { mode, polite, partner, iceServers } = message;
  const encounter = { id: message.encounter, mode, polite, partner, iceServers };
  return mode === 'text'
    ? { kind: 'talking', encounter, since: at }
    : { kind: 'connecting', encounter };
}

/** A talk that could not be resumed has ended here already, and how it ended is told after that. */
function partedBy(session: Session, { encounter, reason }: MessageOf<'parted'>): Session {
  if (session.kind === 'parted' && session.encounter.id === encounter)
    return { ...session, reason };
  return liveEncounter(session)?.id === encounter ? part(session, reason) : session;
}

function part(session: Session, reason: EndReason): Session {
  const encounter = liveEncounter(session);
  return encounter ? { kind: 'parted', encounter, reason } : session;
}
