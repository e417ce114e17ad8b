import { Observable } from '../../shared/observable';
import { Scope } from '../../shared/scope';
import type { Timers } from '../../shared/timers';
import type { ResumePoint } from '../../signaling/SignalingSocket';
import { OtherTabs } from './OtherTabs';
import type { ResumableTalk, StoredTalk } from './StoredTalk';

/** Whether this page is there, takes its talk up again, or waits for the person to decide, as another tab talks. */
export type ArrivalState = 'here' | 'resuming' | 'elsewhere';

export interface ArrivalDeps {
  timers: Timers;
  random: () => number;
  openChannel: () => BroadcastChannel | null;
  stored: StoredTalk;
  /** Whether the page was loaded again rather than opened. */
  wasReloaded: () => boolean;
  /** The encounter in which this page is. */
  encounter: () => string | null;
  /** Opens the connection, from now on with the resume point. */
  connect: () => void;
  /** What this page would have taken up is over: the connection resumes nothing. */
  connectAnew: () => void;
}

/** For longer no server holds a talk for a page that is loaded again. */
const resumingTimeout = 30_000;

/**
 * How a page comes to the stage. A page that was loaded again takes its talk up, of which it knows no more than the id,
 * unless another tab has it: a duplicated tab copies the storage.
 */
export class Arrival {
  readonly state = new Observable<ArrivalState>('here');
  private readonly deps: ArrivalDeps;
  private readonly tabs: OtherTabs;
  private scope = new Scope();
  private resumable: ResumableTalk | null = null;

  constructor(deps: ArrivalDeps) {
    this.deps = deps;
    this.tabs = new OtherTabs(deps);
  }

  begin(): void {
    this.end();
    this.scope = new Scope();
    this.tabs.begin();
    const mine = this.deps.wasReloaded() ? this.deps.stored.recall() : null;
    if (mine) this.state.set('resuming');
    this.tabs.ask((elsewhere) => {
      if (elsewhere === null) {
        this.resume(mine);
        return;
      }
      // the other tab’s camera may be off, so this one’s waits to be turned on
      this.resumable = { encounter: elsewhere, audio: false, video: false, muted: false };
      this.state.set('elsewhere');
    });
  }

  /** Takes the meeting of the other tab over to this one. */
  takeOver(): void {
    if (this.state.get() === 'elsewhere') this.resume(this.resumable);
  }

  get resumePoint(): ResumePoint | null {
    const { resumable } = this;
    return resumable ? { encounter: resumable.encounter, after: 0, anew: true } : null;
  }

  /** The page is there, with its talk or without. Returns what it was to take up. */
  done(): ResumableTalk | null {
    const { resumable } = this;
    this.resumable = null;
    this.state.set('here');
    return resumable;
  }

  end(): void {
    this.tabs.end();
    this.scope.end();
    this.done();
  }

  private resume(resumable: ResumableTalk | null): void {
    this.resumable = resumable;
    this.state.set(resumable ? 'resuming' : 'here');
    this.scope.after(this.deps.timers, resumingTimeout, () => {
      if (this.state.get() !== 'resuming') return;
      this.done();
      this.deps.connectAnew();
    });
    this.deps.connect();
  }
}
