import { Observable } from '../../shared/observable';
import type { Timers } from '../../shared/timers';
import type { ClientMessage, MessageOf, Mode, SeekCriteria } from '../../signaling/messages';
import type { Halt } from '../../signaling/session';
import { type Attendance, longestAbsence } from './Attendance';

export interface SearchDeps {
  timers: Timers;
  attendance: Attendance;
  /** False without a line to the server. */
  send: (message: ClientMessage) => boolean;
  isLineOpen: () => boolean;
  /** Whether the session shows the search. */
  isSeeking: () => boolean;
  /** Ends the search until the person acts. */
  onHalt: (why: Halt) => void;
  /** The server refused the search. */
  onRefused: () => void;
}

/** For so long a press of Next counts while the line is away. */
const pressed = 30_000;
/** The server may not know yet that the last encounter is over. */
const repeatAfter = 1_000;
const maxRepeats = 5;
/** So many partners in a row, left by whom nobody did anything, end the search. */
const leftInARow = 2;

/** Refusal codes that concern the account and not this one search. */
export const sanctions = new Set(['warning-unread', 'paused']);

/**
 * The search: what is sought, and what may begin one. Start and Next are acts, and last while somebody is here: after an
 * absence, or with nobody before the page, it takes another act (law (f) of Talk).
 */
export class Search {
  /** The code with which the server refused the last search. */
  readonly refusal = new Observable<string | null>(null);
  private readonly deps: SearchDeps;
  private criteria: SeekCriteria | null = null;
  private keepsSeeking = true;
  private lastLeft: string | null = null;
  private partnersLeft = 0;
  private repeats = 0;
  /** Until when the search may go on without a line, by the monotonic clock. */
  private validUntil = 0;
  private cancelHalt: () => void = () => undefined;
  private cancelRepeat: () => void = () => undefined;

  constructor(deps: SearchDeps) {
    this.deps = deps;
  }

  keepLooking(on: boolean): void {
    this.keepsSeeking = on;
  }

  /** The person pressed Start, or a button like it. */
  begin(criteria: SeekCriteria): void {
    this.criteria = criteria;
    this.partnersLeft = 0;
    this.send();
  }

  get last(): SeekCriteria | null {
    return this.criteria;
  }

  /** The person left an encounter, and seeks the next one if the session says so. */
  left(encounter: string): void {
    this.lastLeft = encounter;
    this.partnersLeft = 0;
    this.refusal.set(null);
    if (!this.deps.isLineOpen()) this.waitForLine(pressed);
  }

  /** Leaves an encounter that nobody wants any more; the partner must not see this person. */
  leaveUnwanted(encounter: string): void {
    this.lastLeft = encounter;
    this.deps.send({ type: 'leave', encounter });
  }

  /** Whether a `met` fits the present search: it may have crossed a cancelled one. */
  wants(mode: Mode): boolean {
    return this.deps.isSeeking() && this.criteria?.mode === mode;
  }

  /** A partner has left. Returns whether the next search begins by itself. */
  mayGoOn(): boolean {
    this.partnersLeft += 1;
    const { attendance } = this.deps;
    if (!this.keepsSeeking || !this.criteria) return false;
    if (attendance.isBackUnseen()) {
      this.deps.onHalt('absent');
      return false;
    }
    if (this.partnersLeft >= leftInARow && attendance.isUnattended()) {
      this.deps.onHalt('unattended');
      return false;
    }
    return true;
  }

  /** Sends the criteria, for a search that the session shows already. */
  send(): void {
    this.refusal.set(null);
    this.cancelRepeat();
    if (!this.criteria) return;
    if (!this.deps.send({ type: 'seek', ...this.criteria, ref: 'seek' }))
      this.waitForLine(longestAbsence);
  }

  lineLost(): void {
    if (this.deps.isSeeking()) this.waitForLine(longestAbsence);
  }

  lineBack(): void {
    this.cancelHalt();
    if (!this.deps.isSeeking()) return;
    if (this.deps.timers.monotonic() > this.validUntil) this.deps.onHalt('absent');
    else this.send();
  }

  /** The server has answered: the search goes on, or somebody was met. */
  goesOn(): void {
    this.repeats = 0;
  }

  /** Nothing is sought any more. */
  end(): void {
    this.cancelHalt();
    this.cancelRepeat();
  }

  refused({ code, ref }: MessageOf<'refused'>): void {
    if (!this.deps.isSeeking()) return;
    if (ref === 'next') {
      if (code === 'too-fast' || sanctions.has(code)) this.stopAfterRefusal(code);
      // the partner left in the same moment, so that there was nothing to leave any more
      else this.send();
    } else if (code === 'in-encounter' && ref === 'seek') {
      this.repeat(code);
    } else if (ref === 'seek' && code !== 'already-seeking') {
      this.stop(code);
    }
  }

  /** The server refused to seek again. Leaving is always allowed, so it is sent alone. */
  private stopAfterRefusal(code: string): void {
    this.leaveLast();
    this.stop(code);
  }

  /** The server means an encounter that has been left, as far as it has heard by now. */
  private repeat(code: string): void {
    this.repeats += 1;
    if (this.repeats > maxRepeats) {
      this.stop(code);
      return;
    }
    this.leaveLast();
    if (this.repeats === 1) {
      this.send();
      return;
    }
    this.cancelRepeat();
    this.cancelRepeat = this.deps.timers.after(repeatAfter, () => {
      if (this.deps.isSeeking() && this.deps.isLineOpen()) this.send();
    });
  }

  private leaveLast(): void {
    if (this.lastLeft !== null) this.deps.send({ type: 'leave', encounter: this.lastLeft });
  }

  private stop(code: string): void {
    this.repeats = 0;
    this.refusal.set(code);
    this.deps.onRefused();
  }

  private waitForLine(milliseconds: number): void {
    this.validUntil = this.deps.timers.monotonic() + milliseconds;
    this.cancelHalt();
    this.cancelHalt = this.deps.timers.after(milliseconds, () => {
      if (this.deps.isSeeking() && !this.deps.isLineOpen()) this.deps.onHalt('absent');
    });
  }
}
