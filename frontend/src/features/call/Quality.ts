import type { Sample } from './sample';

/** How well sound and pictures come through, and if badly, on whose side the reason seems to be. */
export type Quality = 'good' | 'weakHere' | 'weakThere' | 'weakBetween';

/** The samples that are looked at: of five seconds. */
const size = 10;
const worstLoss = 0.05;
/** In seconds. */
const worstRoundTrip = 0.5;

/**
 * Judges by the samples of the last five seconds. What I send is mostly lost on my way to the network, and what I get on the
 * partner's; a long round trip or losses in both directions can't be laid to one side.
 */
export class QualityWindow {
  private samples: Sample[] = [];

  take(sample: Sample): Quality {
    const first = this.samples[0];
    // a new peer connection counts from zero
    if (first && sample.mediaPackets < first.mediaPackets) this.samples = [];
    this.samples = [...this.samples, sample].slice(-size - 1);
    const [begin, ...rest] = this.samples;
    if (!begin || rest.length < size) return 'good';
    const lost = sample.lost - begin.lost;
    const expected = lost + sample.mediaPackets - begin.mediaPackets;
    const isLossyHere = rest.reduce((sum, each) => sum + each.lostThere, 0) / size > worstLoss;
    const isLossyThere = expected > 0 && lost / expected > worstLoss;
    const isSlow = rest.every((each) => each.roundTrip > worstRoundTrip);
    if (isSlow || (isLossyHere && isLossyThere)) return 'weakBetween';
    if (isLossyHere) return 'weakHere';
    return isLossyThere ? 'weakThere' : 'good';
  }
}
