import { bounds } from '../../shared/rest/bounds';
import type { Timers } from '../../shared/timers';

/** One still picture of the partner, in this page's memory and nowhere else. */
export interface Frame {
  image: Blob;
  takenAt: string;
}

/** Takes the picture that is shown now; null when there is none, or none that is newer than the last. */
export type FrameSource = () => Promise<Blob | null>;

/** How many pictures a report may carry. */
const maxFrames = bounds.ReportRequest.frames.maxItems;
const interval = 5_000;
/** The first one is taken this soon: who shows something and is gone is not to get away with it. */
const firstDelay = 1_000;
/** For so long after parting a report may still carry what was seen. */
const retention = 60_000;
/** Meetings that are remembered besides the present one: who is skipped at once is not forgotten at once. */
const maxEndedEncounters = 3;

interface EncounterFrames {
  frames: Frame[];
  source: FrameSource | null;
  partedAt: number | null;
}

/**
 * The last moments of what a partner showed, should they have to be reported: three small pictures
 * per meeting, dropped a minute after it. They leave this memory only with a report.
 */
export class RecentFrames {
  private readonly timers: Timers;
  private readonly encounters = new Map<string, EncounterFrames>();
  private cancel: (() => void) | null = null;

  constructor(timers: Timers) {
    this.timers = timers;
  }

  begin(encounter: string): void {
    this.encounters.set(encounter, { frames: [], source: null, partedAt: null });
    this.wait();
  }

  /** Through which camera the meeting is seen; null while it is not seen. */
  look(encounter: string, source: FrameSource | null): void {
    const frames = this.encounters.get(encounter);
    if (!frames) return;
    frames.source = source;
    if (source) this.hurry();
  }

  /** The meeting is over: no more pictures, and soon none at all. */
  part(encounter: string): void {
    const frames = this.encounters.get(encounter);
    if (frames?.partedAt !== null) return;
    frames.source = null;
    frames.partedAt = this.timers.now();
    this.forget();
  }

  /** What there is of a meeting, with one picture more of this very moment where it goes on. */
  async of(encounter: string): Promise<readonly Frame[]> {
    await this.take(encounter);
    return [...(this.encounters.get(encounter)?.frames ?? [])];
  }

  /** Forgets everything at once. */
  end(): void {
    this.encounters.clear();
    this.forget();
  }

  private async take(encounter: string): Promise<void> {
    const frames = this.encounters.get(encounter);
    const image = await frames?.source?.().catch(() => null);
    if (!frames) return;
    if (!image) {
      if (frames.source && frames.frames.length === 0 && this.encounters.has(encounter))
        this.hurry();
      return;
    }
    const frame = { image, takenAt: new Date(this.timers.now()).toISOString() };
    frames.frames = [...frames.frames, frame].slice(-maxFrames);
  }

  private hurry(): void {
    this.cancel?.();
    this.cancel = null;
    this.wait(firstDelay);
  }

  private wait(pause = interval): void {
    this.cancel ??= this.timers.after(pause, () => {
      this.cancel = null;
      for (const encounter of this.encounters.keys()) void this.take(encounter);
      this.forget();
    });
  }

  private forget(): void {
    const over = [...this.encounters].filter(([, { partedAt }]) => partedAt !== null);
    const now = this.timers.now();
    over.forEach(([encounter, { partedAt }], index) => {
      const old = now - (partedAt ?? now) >= retention;
      if (old || index < over.length - maxEndedEncounters) this.encounters.delete(encounter);
    });
    if (this.encounters.size > 0) this.wait();
    else {
      this.cancel?.();
      this.cancel = null;
    }
  }
}
