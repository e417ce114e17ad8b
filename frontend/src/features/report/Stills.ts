import { bounds } from '../../shared/rest/bounds';
import type { Timers } from '../../shared/timers';

/** One still picture of the partner, in this page's memory and nowhere else. */
export interface Still {
  image: Blob;
  takenAt: string;
}

/** Takes the picture that is shown now; null when there is none, or none that is newer than the last. */
export type Camera = () => Promise<Blob | null>;

/** How many pictures a report may carry. */
const most = bounds.ReportRequest.frames.maxItems;
const every = 5_000;
/** The first one is taken this soon: who shows something and is gone is not to get away with it. */
const soon = 1_000;
/** For so long after parting a report may still carry what was seen. */
const kept = 60_000;
/** Meetings that are remembered besides the present one: who is skipped at once is not forgotten at once. */
const mostMeetings = 3;

interface Ring {
  stills: Still[];
  camera: Camera | null;
  partedAt: number | null;
}

/**
 * The last moments of what a partner showed, should they have to be reported: three small pictures
 * per meeting, dropped a minute after it. They leave this memory only with a report.
 */
export class Stills {
  private readonly timers: Timers;
  private readonly rings = new Map<string, Ring>();
  private cancel: (() => void) | null = null;

  constructor(timers: Timers) {
    this.timers = timers;
  }

  begin(encounter: string): void {
    this.rings.set(encounter, { stills: [], camera: null, partedAt: null });
    this.wait();
  }

  /** Through which camera the meeting is seen; null while it is not seen. */
  look(encounter: string, camera: Camera | null): void {
    const ring = this.rings.get(encounter);
    if (!ring) return;
    ring.camera = camera;
    if (camera) this.hurry();
  }

  /** The meeting is over: no more pictures, and soon none at all. */
  part(encounter: string): void {
    const ring = this.rings.get(encounter);
    if (ring?.partedAt !== null) return;
    ring.camera = null;
    ring.partedAt = this.timers.now();
    this.forget();
  }

  /** What there is of a meeting, with one picture more of this very moment where it goes on. */
  async of(encounter: string): Promise<readonly Still[]> {
    await this.take(encounter);
    return [...(this.rings.get(encounter)?.stills ?? [])];
  }

  /** Forgets everything at once. */
  end(): void {
    this.rings.clear();
    this.forget();
  }

  private async take(encounter: string): Promise<void> {
    const ring = this.rings.get(encounter);
    const image = await ring?.camera?.().catch(() => null);
    if (!ring) return;
    if (!image) {
      if (ring.camera && ring.stills.length === 0 && this.rings.has(encounter)) this.hurry();
      return;
    }
    const still = { image, takenAt: new Date(this.timers.now()).toISOString() };
    ring.stills = [...ring.stills, still].slice(-most);
  }

  private hurry(): void {
    this.cancel?.();
    this.cancel = null;
    this.wait(soon);
  }

  private wait(pause = every): void {
    this.cancel ??= this.timers.after(pause, () => {
      this.cancel = null;
      for (const encounter of this.rings.keys()) void this.take(encounter);
      this.forget();
    });
  }

  private forget(): void {
    const over = [...this.rings].filter(([, { partedAt }]) => partedAt !== null);
    const now = this.timers.now();
    over.forEach(([encounter, { partedAt }], index) => {
      const old = now - (partedAt ?? now) >= kept;
      if (old || index < over.length - mostMeetings) this.rings.delete(encounter);
    });
    if (this.rings.size > 0) this.wait();
    else {
      this.cancel?.();
      this.cancel = null;
    }
  }
}
