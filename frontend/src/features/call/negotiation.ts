import type { Signal } from '../../signaling/messages';
import { answersAnother } from './sdp';

/** The members of a peer connection that the negotiation uses. */
export type Negotiable = Pick<
  RTCPeerConnection,
  | 'signalingState'
  | 'localDescription'
  | 'remoteDescription'
  | 'setLocalDescription'
  | 'setRemoteDescription'
  | 'addIceCandidate'
>;

export interface NegotiationEvents {
  /** There is a local description to send. */
  described(): void;
  /** Awaited before an offer of the partner is applied. */
  offered(offer: RTCSessionDescriptionInit): Promise<void>;
  /** Awaited between an offer of the partner and the answer to it. */
  answering(): void;
  /** The partner's answer was applied. */
  answered(): void;
  /** The polite side would have to take an offer back. */
  collided(): void;
}

/**
 * One side only offers: the impolite one. The branch of perfect negotiation stays as a net: when two offers collide the
 * impolite side ignores the other's. The polite side takes none back, because in Chromium a rollback takes the receivers
 * off their tracks for good; it asks for a connection that is built anew. Signals are applied one after another, and
 * candidates wait until there is a description for them.
 */
export class Negotiation {
  private readonly peer: Negotiable;
  private readonly polite: boolean;
  private readonly events: NegotiationEvents;
  private makingOffer = false;
  private early: (RTCIceCandidateInit | null)[] = [];
  private queue: Promise<void> = Promise.resolve();

  constructor(peer: Negotiable, polite: boolean, events: NegotiationEvents) {
    this.peer = peer;
    this.polite = polite;
    this.events = events;
  }

  /** Offers, also while an earlier offer has no answer: that answer may have been lost. */
  async offer(): Promise<void> {
    try {
      this.makingOffer = true;
      await this.peer.setLocalDescription();
      this.events.described();
    } finally {
      this.makingOffer = false;
    }
  }

  receive(signal: Signal): Promise<void> {
    const applied = this.queue.then(() => this.apply(signal));
    this.queue = applied.catch(() => undefined);
    return applied;
  }

  private async apply(signal: Signal): Promise<void> {
    if ('description' in signal) await this.describe(signal.description);
    else if ('candidates' in signal) for (const each of signal.candidates) await this.add(each);
    else if ('candidate' in signal) await this.add(signal.candidate);
  }

  private async describe(description: RTCSessionDescriptionInit): Promise<void> {
    if (description.type === 'offer') await this.answer(description);
    else if (description.type === 'answer') await this.accept(description);
  }

  private async answer(offer: RTCSessionDescriptionInit): Promise<void> {
    await this.events.offered(offer);
    if (this.makingOffer || this.peer.signalingState === 'have-local-offer') {
      if (this.polite) this.events.collided();
      return;
    }
    await this.peer.setRemoteDescription(offer);
    this.events.answering();
    await this.addEarly();
    await this.peer.setLocalDescription();
    this.events.described();
  }

  private async accept(answer: RTCSessionDescriptionInit): Promise<void> {
    const { signalingState, localDescription } = this.peer;
    if (signalingState !== 'have-local-offer') return;
    if (answersAnother(answer.sdp, localDescription?.sdp)) return;
    await this.peer.setRemoteDescription(answer);
    this.events.answered();
    await this.addEarly();
  }

  private async addEarly(): Promise<void> {
    for (const candidate of this.early.splice(0)) await this.add(candidate);
  }

  private async add(candidate: RTCIceCandidateInit | null): Promise<void> {
    if (!this.peer.remoteDescription) {
      this.early.push(candidate);
      return;
    }
    // a candidate of a description that was ignored or replaced has no place here, which is no error
    await this.peer.addIceCandidate(candidate ?? undefined).catch(() => undefined);
  }
}
