import { Observable } from '../../shared/observable';
import { Scope } from '../../shared/scope';
import type { Timers } from '../../shared/timers';
import type { ClientMessage, MessageOf } from '../../signaling/messages';

/** The length of a chat line in code points, as `Bounds.LINE` on the server, which a test compares. */
export const maxLineLength = 2000;

export interface Line {
  key: string;
  from: 'me' | 'partner';
  text: string;
  state: 'pending' | 'sent' | 'failed';
  /** The refusal's stable code, where the server gave one. */
  code: string | null;
}

export interface ChatState {
  lines: readonly Line[];
  partnerTyping: boolean;
}

export interface ChatDeps {
  timers: Timers;
  /** False without a connection. */
  send: (message: ClientMessage) => boolean;
}

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
  private received: Line[] = [];
  private mine: Line[] = [];
  private count = 0;
  private lastLine = 0;
  private typingSentAt: number | null = null;
  private cancelTypingTimeout: () => void = () => undefined;
  private cancelTypingStop: () => void = () => undefined;

  constructor(deps: ChatDeps, encounter: string) {
    this.deps = deps;
    this.encounter = encounter;
  }

  /** The number of the last line that the server has passed on here. */
  get after(): number {
    return this.lastLine;
  }

  /** Sends a line. Ignores a blank one; the view refuses one that is too long. */
  say(text: string): void {
    const trimmed = text.trim();
    if (trimmed === '' || this.scope.isOver()) return;
    this.stopTyping();
    this.count += 1;
    const key = `say-${this.count}`;
    this.mine.push({ key, from: 'me', text: trimmed, state: 'pending', code: null });
    this.dispatch(key);
  }

  retry(key: string): void {
    this.setLineState(key, 'pending', null);
    this.dispatch(key);
  }

  /** Sends again what was never acknowledged; called when the connection is back and every missed line has arrived. */
  resend(): void {
    for (const line of this.mine) if (line.state === 'pending') this.dispatch(line.key);
  }

  receiveSaid(said: MessageOf<'said'>): void {
    if (said.line !== undefined) {
      if (said.line <= this.lastLine) return;
      this.lastLine = said.line;
    }
    if (said.from === 'me') this.acknowledge(said);
    else {
      this.cancelTypingTimeout();
      this.append('partner', said.text);
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

  end(): void {
    this.scope.end();
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
    const { encounter } = this;
    const sent = this.deps.send({ type: 'say', encounter, text: line.text, ref: key });
    if (sent) this.scope.after(this.deps.timers, ackTimeout, () => this.giveUp(key));
    this.publish(this.state.get().partnerTyping);
  }

  private giveUp(key: string): void {
    const line = this.mine.find((candidate) => candidate.key === key);
    if (line?.state === 'pending') this.setLineState(key, 'failed', null);
  }

  private acknowledge(said: MessageOf<'said'>): void {
    const index = this.mine.findIndex(
      (line) => line.key === said.ref || (said.ref === undefined && line.text === said.text),
    );
    if (index >= 0) this.mine.splice(index, 1);
    this.append('me', said.text);
    this.publish(this.state.get().partnerTyping);
  }

  private append(from: Line['from'], text: string): void {
    const key = `${from}-${this.received.length}`;
    this.received.push({ key, from, text, state: 'sent', code: null });
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
