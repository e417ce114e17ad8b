import { Observable } from '../../shared/observable';
import { Scope } from '../../shared/scope';
import type { Timers } from '../../shared/timers';
import type { ClientMessage, MessageOf } from '../../signaling/messages';

/** The length of a chat line in code points, as `Bounds.LINE` on the server, which a test compares. */
export const maxLineLength = 2000;

export interface Line {
  /** Unique in this chat. For a line of mine it is the `key` by which the server knows a line that comes twice. */
  key: string;
  from: 'me' | 'partner';
  text: string;
  state: 'pending' | 'sent' | 'failed';
  /** The refusal's stable code, where the server gave one. */
  code: string | null;
}

/** A line that has a place in the order of the server. */
interface SaidLine extends Line {
  number: number;
}

export interface ChatState {
  lines: readonly Line[];
  partnerTyping: boolean;
}

export interface ChatDeps {
  timers: Timers;
  random: () => number;
  /** False without a connection. */
  send: (message: ClientMessage) => boolean;
  /** Whether a line that is sent now comes after all that were said before. */
  areLinesInOrder: () => boolean;
}

/** A line that is not acknowledged within this time is sent again. */
const ackTimeout = 10_000;
/** So many lines are sent again at a time: in `ackTimeout` the server takes a few more (`SAYS` of its limits). */
const mostAgain = 10;
/** A partner whose `typing` is not repeated has stopped. */
const typingTimeout = 6_000;
const typingInterval = 3_000;

/** The chat of one encounter. It exists in memory until the encounter ends. */
export class ChatLog {
  readonly state = new Observable<ChatState>({ lines: [], partnerTyping: false });
  private readonly deps: ChatDeps;
  private readonly encounter: string;
  private readonly scope = new Scope();
  /** Sets the keys of this page apart from those of the same page before it was loaded again. */
  private readonly page: string;
  /** In the order of the server. A line of mine that a restarted server has lost is pending here, in its place. */
  private received: SaidLine[] = [];
  /** My lines that have no place yet. */
  private mine: Line[] = [];
  private readonly keysOfPartner = new Set<string>();
  /** The keys of my lines that the server has taken since the partner went; null while the partner is there. */
  private unheard: Set<string> | null = null;
  /** The keys of my lines that were sent again. */
  private readonly again = new Set<string>();
  private count = 0;
  private lastLine = 0;
  private typingSentAt: number | null = null;
  private cancelTypingTimeout: () => void = () => undefined;
  private cancelTypingStop: () => void = () => undefined;
  private cancelResend: (() => void) | null = null;

  constructor(deps: ChatDeps, encounter: string) {
    this.deps = deps;
    this.encounter = encounter;
    this.page = Math.floor(deps.random() * 2 ** 40).toString(36);
  }

  /** The number of the last line that the server has passed on here. */
  get after(): number {
    return this.lastLine;
  }

  /** The texts of my lines that the partner has not got, as far as is known. */
  get unsent(): readonly string[] {
    return this.lines.filter(({ state }) => state !== 'sent').map(({ text }) => text);
  }

  /** Sends a line. Ignores a blank one; the view refuses one that is too long. */
  say(text: string): void {
    const trimmed = text.trim();
    if (trimmed === '' || this.scope.isOver()) return;
    this.stopTyping();
    this.count += 1;
    const key = `${this.page}-${this.count}`;
    this.mine.push({ key, from: 'me', text: trimmed, state: 'pending', code: null });
    if (this.pending.length <= mostAgain) this.dispatch(key);
    else this.publish(this.state.get().partnerTyping);
  }

  retry(key: string): void {
    this.setState(keyed(key), 'pending');
    this.dispatch(key);
  }

  /**
   * Sends again what was never acknowledged, in its order and no faster than the server allows. The server and the partner
   * know by its key what they have already.
   */
  resend(): void {
    for (const { key } of this.pending.slice(0, mostAgain)) {
      this.again.add(key);
      this.dispatch(key);
    }
  }

  /**
   * Sends my lines above this number again, until they are acknowledged: the server has lost them, and the partner may never
   * have had them.
   */
  sayAgainAbove(number: number): void {
    this.received = this.received.map((line) =>
      line.from === 'me' && line.number > number ? { ...line, state: 'pending' } : line,
    );
    this.publish(this.state.get().partnerTyping);
    this.resend();
  }

  receiveSaid(said: MessageOf<'said'>): void {
    const number = said.line ?? this.lastLine;
    const isOld = said.line !== undefined && said.line <= this.lastLine;
    this.lastLine = Math.max(this.lastLine, number);
    if (said.from === 'me') this.acknowledge(said, number, isOld);
    else if (!isOld && !this.isKnown(said.key)) {
      this.cancelTypingTimeout();
      const key = `partner-${this.received.length}`;
      this.insert({ key, from: 'partner', text: said.text, state: 'sent', code: null, number });
      this.publish(false);
    }
  }

  receiveTyping(typing: boolean): void {
    this.cancelTypingTimeout();
    if (typing) {
      this.cancelTypingTimeout = this.scope.after(this.deps.timers, typingTimeout, () =>
        this.publish(false),
      );
    }
    this.publish(typing);
  }

  /**
   * Whether the partner is there. The server takes lines for an absent partner, who gets them at its return; if there is
   * none, nobody has read them.
   */
  partnerIsHere(isHere: boolean): void {
    this.unheard = isHere ? null : (this.unheard ?? new Set());
  }

  /** True when the refusal was about a line of this chat. */
  receiveRefused(refused: MessageOf<'refused'>): boolean {
    const { ref = '', code } = refused;
    if (!this.lines.some((line) => line.key === ref && line.state !== 'sent')) return false;
    // nobody wrote it too fast: it is sent again once more
    if (code === 'too-fast' && this.again.has(ref)) return true;
    this.setState(keyed(ref), 'failed', code);
    return true;
  }

  /** Sends `typing` to the partner: at intervals while I write, and once when I stop. */
  draft(text: string): void {
    if (text.trim() === '') {
      this.stopTyping();
      return;
    }
    const now = this.deps.timers.monotonic();
    if (this.typingSentAt === null || now - this.typingSentAt >= typingInterval) {
      this.typingSentAt = now;
      this.deps.send({ type: 'typing', encounter: this.encounter, typing: true });
    }
    this.cancelTypingStop();
    this.cancelTypingStop = this.scope.after(this.deps.timers, typingInterval, () =>
      this.stopTyping(),
    );
  }

  /** The talk is over: what was not acknowledged by now is not sent, nor what an absent partner never got. */
  end(): void {
    this.scope.end();
    const { unheard } = this;
    this.setState(
      ({ from, key, state }) =>
        from === 'me' && (state === 'pending' || unheard?.has(key) === true),
      'failed',
    );
    this.publish(false);
  }

  private stopTyping(): void {
    this.cancelTypingStop();
    if (this.typingSentAt === null) return;
    this.typingSentAt = null;
    this.deps.send({ type: 'typing', encounter: this.encounter, typing: false });
  }

  private dispatch(key: string): void {
    const line = this.lines.find(keyed(key));
    if (!line) return;
    const say = { type: 'say', encounter: this.encounter, text: line.text, key, ref: key } as const;
    if (this.deps.areLinesInOrder() && this.deps.send(say)) this.resendLater();
    this.publish(this.state.get().partnerTyping);
  }

  private resendLater(): void {
    this.cancelResend ??= this.scope.after(this.deps.timers, ackTimeout, () => {
      this.cancelResend = null;
      this.resend();
    });
  }

  private acknowledge(said: MessageOf<'said'>, number: number, isOld: boolean): void {
    const key = said.key ?? said.ref ?? `me-${this.received.length}`;
    const isPending = this.mine.some((line) => line.key === key);
    if (isPending) this.unheard?.add(key);
    if (this.received.some(keyed(key))) {
      this.setState(keyed(key), 'sent');
      return;
    }
    if (isOld && !isPending) return;
    this.mine = this.mine.filter((line) => line.key !== key);
    this.insert({ key, from: 'me', text: said.text, state: 'sent', code: null, number });
    this.publish(this.state.get().partnerTyping);
  }

  /** Whether the partner said this before; remembers that it did now. */
  private isKnown(key: string | undefined): boolean {
    if (key === undefined) return false;
    const isKnown = this.keysOfPartner.has(key);
    this.keysOfPartner.add(key);
    return isKnown;
  }

  /** Keeps the order of the server, in which an acknowledgement may come late. */
  private insert(line: SaidLine): void {
    const later = this.received.findIndex(({ number }) => number > line.number);
    this.received.splice(later < 0 ? this.received.length : later, 0, line);
  }

  private setState(
    isMeant: (line: Line) => boolean,
    state: Line['state'],
    code: string | null = null,
  ): void {
    const set = <T extends Line>(line: T): T => (isMeant(line) ? { ...line, state, code } : line);
    this.received = this.received.map(set);
    this.mine = this.mine.map(set);
    this.publish(this.state.get().partnerTyping);
  }

  /** Lines from the server keep its order, which both sides share; those that have no place yet follow. */
  private get lines(): readonly Line[] {
    return [...this.received, ...this.mine];
  }

  private get pending(): readonly Line[] {
    return this.lines.filter(({ state }) => state === 'pending');
  }

  private publish(partnerTyping: boolean): void {
    this.state.set({ lines: this.lines, partnerTyping });
  }
}

/** Whether a line of mine has this key. */
const keyed =
  (key: string) =>
  (line: Line): boolean =>
    line.from === 'me' && line.key === key;
