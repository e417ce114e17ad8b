import { Scope } from '../../shared/scope';
import type { Timers } from '../../shared/timers';

export interface AttendanceDeps {
  timers: Timers;
  /** Fires what a person does with the page: the document. */
  page: EventTarget;
}

/** A touch is a pointer, too. */
const acts = ['keydown', 'pointerdown', 'pointermove'];
/** Whoever has not touched anything for so long may have gone. */
const unattendedAfter = 10 * 60_000;
/** A page that has done nothing, or had no line, for so long: what was begun before it has to be begun anew. */
export const longestAbsence = 15_000;
const tick = 5_000;

/** Whether somebody sits before the page: when they did something last, and whether the page was asleep. */
export class Attendance {
  private readonly deps: AttendanceDeps;
  private readonly onAbsence: () => void;
  private scope = new Scope();
  private actedAt = 0;
  private awake = { monotonic: 0, wall: 0 };
  private wasAsleep = false;

  /** `onAbsence` is called when the page wakes after an absence. */
  constructor(deps: AttendanceDeps, onAbsence: () => void) {
    this.deps = deps;
    this.onAbsence = onAbsence;
  }

  begin(): void {
    this.end();
    this.scope = new Scope();
    this.remember();
    this.acted();
    for (const act of acts) this.scope.listen(this.deps.page, act, () => this.acted());
    this.watch();
  }

  /**
   * Called with each sign that the page is awake, before anything is done about it. In some browsers the monotonic clock
   * stands still while the computer sleeps, so the wall clock counts as well: at worst, a clock that is set forward costs
   * one press.
   */
  seen(): void {
    const { timers } = this.deps;
    const passed = Math.max(
      timers.monotonic() - this.awake.monotonic,
      timers.now() - this.awake.wall,
    );
    this.remember();
    if (passed <= longestAbsence) return;
    this.wasAsleep = true;
    this.onAbsence();
  }

  /** Whether nobody has done anything for ten minutes. */
  isUnattended(): boolean {
    return this.deps.timers.monotonic() - this.actedAt >= unattendedAfter;
  }

  /** Whether the page was asleep and nobody has done anything since. */
  isBackUnseen(): boolean {
    return this.wasAsleep;
  }

  end(): void {
    this.scope.end();
  }

  private acted(): void {
    // whoever touches a page that wakes must still be asked
    this.seen();
    this.actedAt = this.deps.timers.monotonic();
    this.wasAsleep = false;
  }

  private remember(): void {
    const { timers } = this.deps;
    this.awake = { monotonic: timers.monotonic(), wall: timers.now() };
  }

  private watch(): void {
    this.scope.after(this.deps.timers, tick, () => {
      this.seen();
      this.watch();
    });
  }
}
