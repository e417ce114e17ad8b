import type { Signal } from '../../signaling/messages';

/** The members of a peer connection that perfect negotiation uses. */
export type Negotiable = Pick<
  RTCPeerConnection,
  | 'signalingState'
  | 'localDescription'
  | 'remoteDescription'
  | 'setLocalDescription'
  | 'setRemoteDescription'
  | 'addIceCandidate'
>;

/**
 * Perfect negotiation, after the W3C's pattern: both sides may offer at any time. When two offers
 * collide the polite side takes its own back and the impolite side ignores the other's.
 * Signals are applied one after another, and candidates wait until there is a description for them.
 */
export class Negotiation {
  private readonly peer: Negotiable;
  private readonly polite: boolean;
  private readonly send: (signal: Signal) => void;
  private makingOffer = false;
  private ignoringOffer = false;
  private early: (RTCIceCandidateInit | null)[] = [];
  private queue: Promise<void> = Promise.resolve();

  constructor(peer: Negotiable, polite: boolean, send: (signal: Signal) => void) {
    this.peer = peer;
    this.polite = polite;
    this.send = send;
  }

  async offer(): Promise<void> {
    try {
      this.makingOffer = true;
      await this.peer.setLocalDescription();
      this.repeat();
    } finally {
      this.makingOffer = false;
    }
  }

  /** Sends the local description, with the candidates found so far, again: the last one may have been lost. */
  repeat(): void {
    const description = this.peer.localDescription;
    if (description) this.send({ description: { type: description.type, sdp: description.sdp } });
  }

  receive(signal: Signal): Promise<void> {
    const applied = this.queue.then(() => this.apply(signal));
    this.queue = applied.catch(() => undefined);
    return applied;
  }

  private async apply(signal: Signal): Promise<void> {
    if ('description' in signal) await this.describe(signal.description);
    else if ('request' in signal) await this.offer();
    else {
      const candidates = 'candidates' in signal ? signal.candidates : [signal.candidate];
      for (const candidate of candidates) await this.add(candidate);
    }
  }

  private async describe(description: RTCSessionDescriptionInit): Promise<void> {
    const state = this.peer.signalingState;
    if (description.type === 'answer' && state !== 'have-local-offer') return;
    const collision = description.type === 'offer' && (this.makingOffer || state !== 'stable');
    this.ignoringOffer = !this.polite && collision;
    if (this.ignoringOffer) return;
    await this.peer.setRemoteDescription(description);
    for (const candidate of this.early.splice(0)) await this.add(candidate);
    if (description.type === 'offer') {
      await this.peer.setLocalDescription();
      this.repeat();
    }
  }

  private async add(candidate: RTCIceCandidateInit | null): Promise<void> {
    if (!this.peer.remoteDescription) {
      if (!this.ignoringOffer) this.early.push(candidate);
      return;
    }
    try {
      await this.peer.addIceCandidate(candidate ?? undefined);
    } catch (error) {
      // a candidate of the ignored offer has no description here, which is no error
      if (!this.ignoringOffer) throw error;
    }
  }
}
