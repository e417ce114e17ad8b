/** In bits a second: enough for a clear picture, and what a relay can carry for many. */
const maxBitrate = 1_200_000;
/** A larger picture is sent once the network has been able to carry so much, in samples in a row: for two seconds. */
const largeFrom = 1_000_000;
const largeAfter = 4;
/** The height of the picture until then. */
const smallHeight = 360;

/** How sound and picture are encoded: sound first, and a picture as large as the network can carry. */
export class Encoding {
  private readonly rtc: RTCPeerConnection;
  private able = 0;
  private isLarge = false;
  private queue: Promise<void> = Promise.resolve();

  constructor(rtc: RTCPeerConnection) {
    this.rtc = rtc;
  }

  /** Prefers sound that repeats itself, so that a lost packet is not heard. To be called before a description is made. */
  preferRedundantSound(): void {
    // neither in every browser
    if (typeof RTCRtpReceiver === 'undefined') return;
    const codecs = RTCRtpReceiver.getCapabilities('audio')?.codecs ?? [];
    const isRedundant = ({ mimeType }: { mimeType: string }) => /^audio\/red$/i.test(mimeType);
    const redundant = codecs.filter(isRedundant);
    if (redundant.length === 0) return;
    for (const transceiver of this.rtc.getTransceivers()) {
      if (transceiver.receiver.track.kind !== 'audio') continue;
      transceiver.setCodecPreferences([...redundant, ...codecs.filter((one) => !isRedundant(one))]);
    }
  }

  /** Sets the parameters of both senders, in turn. A browser may refuse them, and then keeps its own. */
  apply(): void {
    for (const { sender, receiver } of this.rtc.getTransceivers()) {
      const set = () => this.set(sender, receiver.track.kind === 'audio');
      this.queue = this.queue.then(set).catch(() => undefined);
    }
  }

  /** Takes the bitrate that the network can carry; null where it is unknown. */
  take(bitrate: number | null): void {
    this.able = bitrate !== null && bitrate > largeFrom ? this.able + 1 : 0;
    if (this.isLarge || this.able < largeAfter) return;
    this.isLarge = true;
    this.apply();
  }

  private async set(sender: RTCRtpSender, isSound: boolean): Promise<void> {
    const parameters = sender.getParameters();
    const [encoding] = parameters.encodings;
    if (!encoding) return;
    const priority = isSound ? 'high' : 'low';
    Object.assign(encoding, { priority, networkPriority: priority });
    if (!isSound) {
      const height = sender.track?.getSettings().height ?? smallHeight;
      const scaleResolutionDownBy = this.isLarge ? 1 : Math.max(1, height / smallHeight);
      Object.assign(encoding, { maxBitrate, scaleResolutionDownBy });
      parameters.degradationPreference = 'maintain-framerate';
    }
    await sender.setParameters(parameters);
  }
}
