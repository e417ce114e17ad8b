/** A step between a device and what is sent of it: the track to send, or null for nothing. */
export type Step = (track: MediaStreamTrack) => MediaStreamTrack | null;

/** Takes a device's track through steps, in their order. When a step fails, nothing is sent. */
export class Pipeline {
  private readonly steps: readonly Step[];

  constructor(steps: readonly Step[]) {
    this.steps = steps;
  }

  /** What is sent of a track. */
  sent(track: MediaStreamTrack | null): MediaStreamTrack | null {
    try {
      let sent = track;
      for (const step of this.steps) sent = sent && step(sent);
      return sent;
    } catch {
      return null;
    }
  }
}
