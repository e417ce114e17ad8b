import { Observable } from '../../shared/observable';
import { PictureWatch } from './PictureWatch';
import { QualityWindow, type Quality } from './Quality';
import type { Sample } from './sample';
import { Silence } from './Silence';

/** What is known besides the statistics. */
export interface Seen {
  /** Frames shown by the element; null while it need show none. */
  shown: number | null;
  /** Whether a track that the partner says it sends is muted here. */
  isMuted: boolean;
}

/** Watches what comes in over a peer connection, by a sample of its statistics twice a second. */
export class LinkWatch {
  readonly silent = new Observable(false);
  readonly quality = new Observable<Quality>('good');
  readonly isStuck = new Observable(false);
  private silence = new Silence();
  private window = new QualityWindow();
  private picture = new PictureWatch();
  private mediaCame = false;

  take(sample: Sample, { shown, isMuted }: Seen): void {
    const isSilent = this.silence.take(sample);
    this.mediaCame ||= this.silence.came;
    const quality = this.window.take(sample);
    const look = { decoded: sample.framesDecoded, shown, isMuted: isMuted && !isSilent };
    this.silent.set(isSilent);
    this.quality.set(isSilent ? 'good' : quality);
    this.isStuck.set(this.picture.take(look));
  }

  /** Whether anything came in since this was asked last. */
  takeMediaCame(): boolean {
    const came = this.mediaCame;
    this.mediaCame = false;
    return came;
  }

  /** Another peer connection begins, which counts from zero. What is stuck stays so until frames are shown. */
  reset(): void {
    this.silence = new Silence();
    this.window = new QualityWindow();
    this.picture = new PictureWatch();
    this.silent.set(false);
  }
}
