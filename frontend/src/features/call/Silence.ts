import type { Sample } from './sample';

/** Samples without a packet that mean silence: a second where sound or pictures came before, else three. */
const patience = { media: 2, messages: 6 };

/** Finds out from samples, taken twice a second, that no packet comes any more. */
export class Silence {
  /** Whether packets came since the sample before. */
  came = false;
  private last: Sample | null = null;
  private lastCame: keyof typeof patience = 'messages';
  private quiet = 0;

  /** Whether there is silence now. There is none before the first packet. */
  take(sample: Sample): boolean {
    const { last } = this;
    this.last = sample;
    this.came = sample.packets > (last?.packets ?? 0);
    if (this.came) {
      this.quiet = 0;
      this.lastCame = sample.mediaPackets > (last?.mediaPackets ?? 0) ? 'media' : 'messages';
    } else if (sample.packets > 0) {
      this.quiet += 1;
    }
    return this.quiet >= patience[this.lastCame];
  }
}
