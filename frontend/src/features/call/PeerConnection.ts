import { Scope } from '../../shared/scope';
import type { Timers } from '../../shared/timers';
import type { Signal } from '../../signaling/messages';
import { Encoding } from './Encoding';
import type { LocalTracks } from './LocalMedia';
import { Negotiation } from './negotiation';
import { Outgoing } from './Outgoing';
import { generationOf } from './sdp';

/** How a peer connection is made. */
export interface PeerOptions {
  timers: Timers;
  rtc: RTCPeerConnection;
  polite: boolean;
  /** Whether media go through a relay only, so that no address but the relay's may be sent. */
  relayed: boolean;
  send: (signal: Signal) => void;
}

/** What a peer connection tells its owner. */
export interface PeerEvents {
  /** Awaited before candidates are gathered: the relay's credentials may have expired. */
  gathering(): Promise<void>;
  /** The state of the connection has changed. */
  changed(): void;
  /** The partner offered, so that it need not be asked any more. */
  offered(): void;
  /** The partner answered. */
  answered(): void;
  /** Two offers collided: this connection is of no use any more. */
  collided(): void;
  /** A description could not be applied. */
  broken(): void;
  received(track: MediaStreamTrack): void;
  /** The data channel is open. */
  opened(): void;
  heard(message: unknown): void;
  gathered(candidate: RTCIceCandidate): void;
  /** A STUN or TURN server could not be used. */
  failedAt(url: string, code: number): void;
}

/**
 * One RTCPeerConnection, from its making until end(). Audio and video have a transceiver each from the beginning, whatever
 * the devices, so that tracks come, go and change without an offer.
 */
export class PeerConnection {
  readonly rtc: RTCPeerConnection;
  readonly encoding: Encoding;
  private readonly scope = new Scope();
  private readonly events: PeerEvents;
  private readonly negotiation: Negotiation;
  private readonly outgoing: Outgoing;
  private readonly channel: RTCDataChannel;
  private tracks: LocalTracks = { audio: null, video: null };
  private isOffering = false;
  private restartsNext = false;

  constructor({ timers, rtc, polite, relayed, send }: PeerOptions, events: PeerEvents) {
    this.rtc = rtc;
    this.events = events;
    this.encoding = new Encoding(rtc);
    this.outgoing = new Outgoing(timers, this.scope, rtc, relayed, send);
    this.negotiation = new Negotiation(rtc, polite, {
      described: () => this.outgoing.describe(),
      offered: (offer) => this.partnerOffers(offer),
      answering: () => this.sendBothWays(),
      answered: () => events.answered(),
      collided: () => events.collided(),
    });
    this.channel = rtc.createDataChannel('status', { negotiated: true, id: 0 });
    this.listen();
    if (!polite) {
      for (const kind of ['audio', 'video']) rtc.addTransceiver(kind);
      this.encoding.preferRedundantSound();
    }
  }

  /** Offers, on the offerer's side only. With `restart` ICE begins anew, also while an earlier offer has no answer. */
  async offer(restart: boolean): Promise<void> {
    this.restartsNext ||= restart;
    if (this.isOffering) return;
    this.isOffering = true;
    try {
      if (restart || !this.rtc.localDescription) await this.events.gathering();
      if (this.scope.isOver()) return;
      if (this.restartsNext) this.rtc.restartIce();
      this.restartsNext = false;
      await this.negotiation.offer();
    } catch {
      if (!this.scope.isOver()) this.events.broken();
    } finally {
      this.isOffering = false;
    }
  }

  /** Restarts ICE, or offers once more what has no answer: that may be on its way, and be one to no other offer. */
  repeat(): Promise<void> {
    return this.offer(this.rtc.signalingState !== 'have-local-offer');
  }

  receive(signal: Signal): void {
    this.negotiation.receive(signal).catch(() => {
      if (!this.scope.isOver()) this.events.broken();
    });
  }

  /** Sends these tracks from now on. */
  sendTracks(tracks: LocalTracks): void {
    this.tracks = tracks;
    for (const { sender, receiver } of this.rtc.getTransceivers()) {
      const track = receiver.track.kind === 'audio' ? tracks.audio : tracks.video;
      if (sender.track !== track) void sender.replaceTrack(track);
    }
    this.encoding.apply();
  }

  /** Sends a message over the data channel; false while it isn't open. */
  say(message: string): boolean {
    if (this.channel.readyState !== 'open') return false;
    this.channel.send(message);
    return true;
  }

  /** Sends a message that is worth nothing later: none while others wait. */
  keepAlive(message: string): void {
    if (this.channel.bufferedAmount === 0) this.say(message);
  }

  end(): void {
    this.scope.end();
    this.channel.close();
    this.rtc.close();
  }

  private listen(): void {
    const { scope, rtc, events, channel } = this;
    scope.listen(rtc, 'icecandidate', (event) => {
      const { candidate } = event as RTCPeerConnectionIceEvent;
      if (candidate) events.gathered(candidate);
      this.outgoing.add(candidate ? candidate.toJSON() : null);
    });
    scope.listen(rtc, 'icecandidateerror', (event) => {
      const { url, errorCode } = event as RTCPeerConnectionIceErrorEvent;
      events.failedAt(url, errorCode);
    });
    scope.listen(rtc, 'track', (event) => events.received((event as RTCTrackEvent).track));
    scope.listen(rtc, 'connectionstatechange', () => events.changed());
    scope.listen(channel, 'open', () => events.opened());
    scope.listen(channel, 'message', (event) => events.heard((event as MessageEvent).data));
  }

  private async partnerOffers(offer: RTCSessionDescriptionInit): Promise<void> {
    this.events.offered();
    const { remoteDescription } = this.rtc;
    const isSame =
      remoteDescription && generationOf(remoteDescription.sdp) === generationOf(offer.sdp);
    if (!isSame) await this.events.gathering();
  }

  /** The transceivers that an offer makes only receive, unless they are told otherwise. */
  private sendBothWays(): void {
    for (const transceiver of this.rtc.getTransceivers()) transceiver.direction = 'sendrecv';
    this.encoding.preferRedundantSound();
    this.sendTracks(this.tracks);
  }
}
