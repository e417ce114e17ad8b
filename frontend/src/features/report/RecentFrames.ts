import { bounds } from '../../shared/rest/bounds';
import type { Timers } from '../../shared/timers';

/** One frame of the partner's video. It exists only in the memory of this page. */
export interface Frame {
  image: Blob;
  takenAt: string;
}

/** Captures the present frame; null when there is none, or none that is newer than the last. */
export type FrameSource = () => Promise<Blob | null>;

/** How many frames a report may carry. */
const maxFrames = bounds.ReportRequest.frames.maxItems;
const interval = 5_000;
/** The first frame is taken early, so that a partner who leaves at once can be reported. */
const firstDelay = 1_000;
/** Milliseconds for which frames are kept after the encounter. */
const retention = 60_000;
/** How many ended encounters keep their frames. */
const maxEndedEncounters = 3;

interface EncounterFrames {
  frames: Frame[];
  source: FrameSource | null;
  partedAt: number | null;
}

/**
 * The latest frames of a partner, for a report: three per encounter, dropped a minute after its end. They leave this
 * memory only with a report.
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
    this.schedule();
  }

  /** Sets where the frames of an encounter come from; null while no video is shown. */
  setSource(encounter: string, source: FrameSource | null): void {
    const frames = this.encounters.get(encounter);
    if (!frames) return;
    frames.source = source;
    if (source) this.captureSoon();
  }

  /** Ends the capture; the frames are dropped after the retention. */
  part(encounter: string): void {
    const frames = this.encounters.get(encounter);
    if (frames?.partedAt !== null) return;
    frames.source = null;
    frames.partedAt = this.timers.monotonic();
    this.dropExpired();
  }

  /** The frames of an encounter, with a new one if it is still running. */
  async of(encounter: string): Promise<readonly Frame[]> {
    await this.capture(encounter);
    return [...(this.encounters.get(encounter)?.frames ?? [])];
  }

  /** Drops all frames at once. */
  end(): void {
    this.encounters.clear();
    this.dropExpired();
  }

  private async capture(encounter: string): Promise<void> {
    const frames = this.encounters.get(encounter);
    const image = await frames?.source?.().catch(() => null);
    if (!frames) return;
    if (!image) {
      if (frames.source && frames.frames.length === 0 && this.encounters.has(encounter))
        this.captureSoon();
      return;
    }
    const frame = { image, takenAt: new Date(this.timers.now()).toISOString() };
    frames.frames = [...frames.frames, frame].slice(-maxFrames);
  }

  private captureSoon(): void {
    this.cancel?.();
    this.cancel = null;
    this.schedule(firstDelay);
  }

  private schedule(pause = interval): void {
    this.cancel ??= this.timers.after(pause, () => {
      this.cancel = null;
      for (const encounter of this.encounters.keys()) void this.capture(encounter);
      this.dropExpired();
    });
  }

  private dropExpired(): void {
    const over = [...this.encounters].filter(([, { partedAt }]) => partedAt !== null);
    const now = this.timers.monotonic();
    over.forEach(([encounter, { partedAt }], index) => {
      const isExpired = now - (partedAt ?? now) >= retention;
      if (isExpired || index < over.length - maxEndedEncounters) this.encounters.delete(encounter);
    });
    if (this.encounters.size > 0) this.schedule();
    else {
      this.cancel?.();
      this.cancel = null;
    }
  }
}
