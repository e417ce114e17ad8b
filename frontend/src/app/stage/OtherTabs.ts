import * as v from 'valibot';
import { Scope } from '../../shared/scope';
import type { Timers } from '../../shared/timers';

const message = v.variant('type', [
  v.object({ type: v.literal('who-talks'), from: v.string() }),
  v.object({ type: v.literal('talking'), to: v.string(), encounter: v.string() }),
]);

export interface TabsDeps {
  timers: Timers;
  random: () => number;
  /** Null where the browser has no BroadcastChannel. */
  openChannel: () => BroadcastChannel | null;
  /** The encounter that this tab is in. */
  encounter: () => string | null;
}

/** A living tab answers within this time. */
const answerTimeout = 300;

/** The other tabs of this browser: whether one of them is in a talk. */
export class OtherTabs {
  private readonly deps: TabsDeps;
  private readonly name: string;
  private scope = new Scope();
  private channel: BroadcastChannel | null = null;
  private answered: ((encounter: string) => void) | null = null;

  constructor(deps: TabsDeps) {
    this.deps = deps;
    this.name = String(deps.random());
  }

  /** Answers other tabs, until end(). */
  begin(): void {
    this.end();
    this.scope = new Scope();
    const channel = this.deps.openChannel();
    this.channel = channel;
    if (!channel) return;
    this.scope.own(() => channel.close());
    this.scope.listen(channel, 'message', (event) => this.hear((event as MessageEvent).data));
  }

  /** Calls back with the encounter in which another tab is, or null when none has answered. */
  ask(then: (encounter: string | null) => void): void {
    if (!this.channel) {
      then(null);
      return;
    }
    const done = (encounter: string | null): void => {
      cancel();
      this.answered = null;
      then(encounter);
    };
    const cancel = this.scope.after(this.deps.timers, answerTimeout, () => done(null));
    this.answered = done;
    this.channel.postMessage({ type: 'who-talks', from: this.name });
  }

  end(): void {
    this.scope.end();
    this.channel = null;
    this.answered = null;
  }

  private hear(data: unknown): void {
    const heard = v.safeParse(message, data);
    if (!heard.success) return;
    if (heard.output.type === 'talking') {
      if (heard.output.to === this.name) this.answered?.(heard.output.encounter);
      return;
    }
    const encounter = this.deps.encounter();
    const answer = { type: 'talking', to: heard.output.from, encounter };
    if (encounter !== null) this.channel?.postMessage(answer);
  }
}
