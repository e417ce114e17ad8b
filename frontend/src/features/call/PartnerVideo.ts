import { Observable } from '../../shared/observable';

/**
 * The one element that shows partners, for all meetings: what a browser has once allowed an element to play it goes on to
 * allow. Where a browser wants a gesture for sound, the picture runs without.
 */
export class PartnerVideo {
  /** Whether the sound waits for a gesture. */
  readonly isSilenced = new Observable(false);
  readonly element: HTMLVideoElement;
  private shown = 0;

  constructor(element: HTMLVideoElement) {
    this.element = element;
    element.autoplay = true;
    element.playsInline = true;
    this.count();
  }

  /** Plays a stream in this box until the returned function is called. */
  show(stream: MediaStream, box: HTMLElement): () => void {
    const { element } = this;
    box.append(element);
    element.srcObject = stream;
    element.muted = false;
    void this.play();
    return () => {
      element.remove();
      element.srcObject = null;
      this.isSilenced.set(false);
    };
  }

  /** Sets the element's name and look. */
  describe(label: string, className: string): void {
    this.element.setAttribute('aria-label', label);
    this.element.className = className;
  }

  /** Turns the sound on: to be called by a gesture. */
  turnSoundOn(): void {
    this.element.muted = false;
    void this.play();
  }

  /** How many frames have been shown; null while none need be, or where the browser can't tell. */
  framesShown(): number | null {
    const { element } = this;
    const plays = !element.paused && element.isConnected && document.visibilityState === 'visible';
    return plays && canCount(element) ? this.shown : null;
  }

  private async play(): Promise<void> {
    const { element } = this;
    try {
      await element.play();
      this.isSilenced.set(element.muted);
    } catch (error) {
      const isRefused = error instanceof DOMException && error.name === 'NotAllowedError';
      if (!isRefused || element.muted) return;
      element.muted = true;
      this.isSilenced.set(true);
      await element.play().catch(() => undefined);
    }
  }

  private count(): void {
    const { element } = this;
    if (!canCount(element)) return;
    element.requestVideoFrameCallback(() => {
      this.shown += 1;
      this.count();
    });
  }
}

/** Not in every browser. */
function canCount(element: HTMLVideoElement): boolean {
  return 'requestVideoFrameCallback' in element;
}
