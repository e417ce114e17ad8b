import { Observable } from '../../shared/observable';
import { Scope } from '../../shared/scope';
import type { Timers } from '../../shared/timers';
import type { Signal } from '../../signaling/messages';
import type { Encounter } from '../../signaling/session';
import { Negotiation } from './negotiation';
import { parseStatus, initialStatus, type PartnerStatus } from './status';

/** The state of the media connection between the two. */
export type PeerState = 'connecting' | 'connected' | 'restoring' | 'failed';

export interface LocalTracks {
  audio: MediaStreamTrack | null;
  video: MediaStreamTrack | null;
}

export interface PeerDeps {
  timers: Timers;
  connect: (configuration: RTCConfiguration) => RTCPeerConnection;
  send: (signal: Signal) => void;
  /** Asks for new credentials for the relay; false without a connection. They arrive by updateIceServers(). */
  requestIceServers: () => boolean;
}

/** The impolite side offers first; the polite one offers if nothing has arrived after this time. */
const offerDelay = 1_500;
/** Until the first ICE restart, and until the state is `failed`; the connection may still succeed. */
const firstRestart = 4_000;
const connectTimeout = 15_000;
/** A short interruption often ends by itself; after this time ICE is restarted. */
const disconnectedTimeout = 3_000;
/** Between one ICE restart and the next. */
const restartInterval = 8_000;
const maxRestarts = 4;

/** The one peer connection of an encounter, from met until end(). */
export class PeerConnection {
  readonly state = new Observable<PeerState>('connecting');
  readonly partner = new Observable<PartnerStatus>(initialStatus);
  readonly remote: MediaStream;
  private readonly scope = new Scope();
  private readonly timers: Timers;
  private readonly deps: PeerDeps;
  private readonly relayed: boolean;
  private readonly rtc: RTCPeerConnection;
  private readonly negotiation: Negotiation;
  private readonly polite: boolean;
  private readonly channel: RTCDataChannel;
  private readonly senders = new Map<'audio' | 'video', RTCRtpSender>();
  private status: PartnerStatus = initialStatus;
  private cancelTimer: () => void = () => undefined;
  private restarts = 0;

  constructor(deps: PeerDeps, encounter: Encounter) {
    this.timers = deps.timers;
    this.deps = deps;
    this.relayed = usesRelay(encounter.iceServers);
    this.polite = encounter.polite;
    this.remote = new MediaStream();
    this.rtc = deps.connect(configurationFor(encounter.iceServers));
    this.negotiation = new Negotiation(this.rtc, encounter.polite, deps.send);
    this.listen(deps.send);
    this.channel = this.openChannel();
    this.wait(firstRestart, () => this.restart());
    const giveUp = (): void => {
      if (this.state.get() === 'connecting') this.state.set('failed');
    };
    this.scope.after(this.timers, connectTimeout, giveUp);
  }

  /** Sends these tracks from now on. A device may come, go or change at any time. */
  sendTracks(tracks: LocalTracks): void {
    this.put('audio', tracks.audio);
    this.put('video', tracks.video);
  }

  /** Sends to the partner whether I am muted and whether my camera is off. */
  sendStatus(status: PartnerStatus): void {
    this.status = status;
    if (this.channel.readyState === 'open') this.channel.send(JSON.stringify(status));
  }

  receive(signal: Signal): void {
    if (this.scope.isOver()) return;
    this.negotiation.receive(signal).catch(() => this.restart());
  }

  /** The signaling connection was lost and is back: signals under way may have been lost. */
  signalingRestored(): void {
    if (this.rtc.signalingState === 'have-local-offer') this.negotiation.repeat();
    else if (this.rtc.connectionState !== 'connected') this.rtc.restartIce();
  }

  /** Takes the new credentials and restarts ICE with them. */
  updateIceServers(iceServers: RTCIceServer[]): void {
    if (this.scope.isOver()) return;
    this.rtc.setConfiguration(configurationFor(iceServers));
    this.rtc.restartIce();
  }

  /** Tries again after it failed, because the person asked. */
  retry(): void {
    this.restarts = 0;
    this.restart();
  }

  /** Releases everything but the local tracks, which LocalMedia owns. */
  end(): void {
    if (this.scope.isOver()) return;
    this.scope.end();
    this.channel.close();
    this.rtc.close();
    for (const track of this.remote.getTracks()) {
      track.stop();
      this.remote.removeTrack(track);
    }
    this.senders.clear();
  }

  private listen(send: (signal: Signal) => void): void {
    const { scope, rtc } = this;
    scope.listen(rtc, 'negotiationneeded', () => this.offer());
    scope.listen(rtc, 'icecandidate', (event) => {
      const { candidate } = event as RTCPeerConnectionIceEvent;
      send({ candidate: candidate ? candidate.toJSON() : null });
    });
    scope.listen(rtc, 'track', (event) => this.remote.addTrack((event as RTCTrackEvent).track));
    scope.listen(rtc, 'connectionstatechange', () => this.follow(rtc.connectionState));
  }

  /**
   * Both sides begin at the same time. If both offered then, the offers would collide every time,
   * and Chromium has been seen to gather no candidates at all after such an early rollback.
   */
  private offer(): void {
    const offer = (): void => {
      this.negotiation.offer().catch(() => this.restart());
    };
    if (!this.polite || this.rtc.remoteDescription) offer();
    else {
      const late = (): void => {
        if (!this.rtc.remoteDescription) offer();
      };
      this.scope.after(this.timers, offerDelay, late);
    }
  }

  private openChannel(): RTCDataChannel {
    const channel = this.rtc.createDataChannel('status', { negotiated: true, id: 0 });
    this.scope.listen(channel, 'open', () => this.sendStatus(this.status));
    this.scope.listen(channel, 'message', (event) => {
      const status = parseStatus((event as MessageEvent).data);
      if (status) this.partner.set(status);
    });
    return channel;
  }

  private follow(state: RTCPeerConnectionState): void {
    if (state === 'connected') {
      this.cancelTimer();
      this.restarts = 0;
      this.state.set('connected');
    } else if (state === 'disconnected') {
      this.state.set('restoring');
      this.wait(disconnectedTimeout, () => this.restart());
    } else if (state === 'failed') {
      this.restart();
    }
  }

  private restart(): void {
    if (this.scope.isOver()) return;
    if (this.restarts >= maxRestarts) {
      this.cancelTimer();
      this.state.set('failed');
      return;
    }
    this.restarts += 1;
    if (this.state.get() === 'connected') this.state.set('restoring');
    // the relay's credentials last some minutes, and may have expired during a long call
    if (!this.relayed || !this.deps.requestIceServers()) this.rtc.restartIce();
    this.wait(restartInterval, () => this.restart());
  }

  private put(kind: 'audio' | 'video', track: MediaStreamTrack | null): void {
    const sender = this.senders.get(kind);
    if (sender) {
      if (sender.track !== track) void sender.replaceTrack(track);
    } else if (track && !this.scope.isOver()) {
      this.senders.set(kind, this.rtc.addTrack(track));
    }
  }

  private wait(milliseconds: number, then: () => void): void {
    this.cancelTimer();
    this.cancelTimer = this.scope.after(this.timers, milliseconds, then);
  }
}

/** Which networks a call can cross with the ICE servers that the operator has set. */
export function reachability(
  iceServers: RTCIceServer[],
): 'sameNetwork' | 'mostNetworks' | 'anyNetwork' {
  if (usesRelay(iceServers)) return 'anyNetwork';
  return iceServers.some(({ urls }) => urls.length > 0) ? 'mostNetworks' : 'sameNetwork';
}

/** With a relay only relayed candidates are used, so that no stranger learns an address. */
function configurationFor(iceServers: RTCIceServer[]): RTCConfiguration {
  return { iceServers, iceTransportPolicy: usesRelay(iceServers) ? 'relay' : 'all' };
}

function usesRelay(iceServers: RTCIceServer[]): boolean {
  return iceServers.flatMap((server) => server.urls).some((url) => /^turns?:/.test(url));
}
