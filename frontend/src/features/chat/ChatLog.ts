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
  private received: SaidLine[] = [];
  private mine: Line[] = [];
  private readonly keysOfPartner = new Set<string>();
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
    return this.mine.map(({ text }) => text);
  }

  /** Sends a line. Ignores a blank one; the view refuses one that is too long. */
  say(text: string): void {
    const trimmed = text.trim();
    if (trimmed === '' || this.scope.isOver()) return;
    this.stopTyping();
    this.count += 1;
    const key = `${this.page}-${this.count}`;
    this.mine.push({ key, from: 'me', text: trimmed, state: 'pending', code: null });
    this.dispatch(key);
  }

  retry(key: string): void {
    this.setLineState(key, 'pending', null);
    this.dispatch(key);
  }

  /** Sends again what was never acknowledged. The server and the partner know by its key what they have already. */
  resend(): void {
    for (const line of this.mine) if (line.state === 'pending') this.dispatch(line.key);
  }

  /** Sends my lines above this number again: the server has lost them, and the partner may never have had them. */
  sayAgainAbove(number: number): void {
    for (const line of this.received)
      if (line.from === 'me' && line.number > number) this.send(line.key, line.text);
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

  /** True when the refusal was about a line of this chat. */
  receiveRefused(refused: MessageOf<'refused'>): boolean {
    if (!this.mine.some((line) => line.key === refused.ref)) return false;
    this.setLineState(refused.ref ?? '', 'failed', refused.code);
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

  /** The talk is over: what was not acknowledged by now is not sent. */
  end(): void {
    this.scope.end();
    const fail = (line: Line): Line =>
      line.state === 'pending' ? { ...line, state: 'failed' } : line;
    this.mine = this.mine.map(fail);
    this.publish(false);
  }

  private stopTyping(): void {
    this.cancelTypingStop();
    if (this.typingSentAt === null) return;
    this.typingSentAt = null;
    this.deps.send({ type: 'typing', encounter: this.encounter, typing: false });
  }

  private dispatch(key: string): void {
    const line = this.mine.find((candidate) => candidate.key === key);
    if (!line) return;
    if (this.deps.areLinesInOrder() && this.send(key, line.text)) this.resendLater();
    this.publish(this.state.get().partnerTyping);
  }

  private send(key: string, text: string): boolean {
    return this.deps.send({ type: 'say', encounter: this.encounter, text, key, ref: key });
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
    const isShown = this.received.some((line) => line.from === 'me' && line.key === key);
    if (isShown || (isOld && !isPending)) return;
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

  private setLineState(key: string, state: Line['state'], code: string | null): void {
    this.mine = this.mine.map((line) => (line.key === key ? { ...line, state, code } : line));
    this.publish(this.state.get().partnerTyping);
  }

  /** Lines from the server keep its order, which both sides share; pending ones follow. */
  private publish(partnerTyping: boolean): void {
    this.state.set({ lines: [...this.received, ...this.mine], partnerTyping });
  }
}
