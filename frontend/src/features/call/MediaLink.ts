import { Observable } from '../../shared/observable';
import { Scope } from '../../shared/scope';
import type { Timers } from '../../shared/timers';
import { maxConnection, type Signal } from '../../signaling/messages';
import type { Encounter } from '../../signaling/session';
import { Credentials } from './Credentials';
import { configurationFor, usesRelay } from './iceServers';
import { LinkWatch } from './LinkWatch';
import type { MediaState } from './LocalMedia';
import { PeerConnection, type PeerEvents } from './PeerConnection';
import type { Quality } from './Quality';
import { RelayFailures } from './RelayFailures';
import { Restarts } from './Restarts';
import { sampleOf, type Sample } from './sample';
import { alive, bye, initialStatus, parseStatus, statusOf, type PartnerStatus } from './status';

/** The state of the media between the two. */
export type LinkState = 'connecting' | 'connected' | 'restoring' | 'failed';

export interface LinkDeps {
  timers: Timers;
  connect: (configuration: RTCConfiguration) => RTCPeerConnection;
  /** Sends a signal; without a line it is lost, and what matters is repeated by resumed() and returned(). */
  send: (signal: Signal) => void;
  /**
   * Asks for new credentials for the relay, and tells the server if no relay can be used; false without a line. They arrive
   * by updateIceServers().
   */
  requestIceServers: (relayFailed: boolean) => boolean;
  /** Whether the line to the server is open: without one nothing can be negotiated. */
  isLineOpen: () => boolean;
  /** Calls back whenever the network of this device has changed, until the returned function is called. */
  watchNetwork: (changed: () => void) => () => void;
}

/** Until the state is `failed` for the first time; the connection may still succeed. */
const connectTimeout = 15_000;
/** The polite side repeats a request until an offer comes. */
const requestInterval = 2_000;
/** A page that knows only the id waits so long for the partner's signal, which tells it the connection's number. */
const numberTimeout = 2_000;
/** The polite side leaves the offerer so long to notice by itself that something is to be repeated. */
const offerPatience = 1_000;
const sampleInterval = 500;

/**
 * The media of a talk, from met until end(): one peer connection after another, each with a number. Only the impolite side
 * offers; the polite one asks for an offer.
 *
 * Its owner (the talk) has to
 * - pass on each `signal` (receive), each answer to `ice` (updateIceServers), `resumed`, `returned` and `away`;
 * - hand over the media at the begin and whenever they change (sendMedia);
 * - end it when the talk is over, after sayBye() if this side has left;
 * - end the talk when `left` is true: the partner said bye over the data channel;
 * - hand over how the frames shown are counted (countFrames), if a partner's picture is shown;
 * - ask takeMediaCame() for each `ping`, and watch `silent`, which says that no packet came for a second.
 */
export class MediaLink {
  readonly state = new Observable<LinkState>('connecting');
  readonly partner = new Observable<PartnerStatus>(initialStatus);
  /** Whether no packet of the partner came for a second, after some had come. */
  readonly silent: Observable<boolean>;
  /** How well sound and picture come through. */
  readonly quality: Observable<Quality>;
  /** Whether the partner's picture or sound comes in and is not played. The connection is then built anew once. */
  readonly isStuck: Observable<boolean>;
  /** Whether no relay of the server can be used. */
  readonly relayFailed = new Observable(false);
  /** Whether the partner said bye. */
  readonly left = new Observable(false);
  /** The partner's tracks, of whichever peer connection there is. */
  readonly remote = new MediaStream();
  private readonly deps: LinkDeps;
  private readonly scope = new Scope();
  private readonly polite: boolean;
  private readonly credentials: Credentials;
  private readonly restarts: Restarts;
  private peer: PeerConnection | null = null;
  private number = 0;
  private media: MediaState | null = null;
  private readonly watch = new LinkWatch();
  private readonly relayFailures = new RelayFailures();
  private isFailureTold = false;
  private countShown: () => number | null = () => null;
  private hasStatus = false;
  private wasRebuilt = false;
  private isPartnerAway = false;
  private cancelRequest: () => void = () => undefined;

  /** With `anew` this page was reloaded: it takes up a talk of which it knows no peer connection. */
  constructor(deps: LinkDeps, encounter: Encounter, anew = false) {
    this.deps = deps;
    this.polite = encounter.polite;
    this.silent = this.watch.silent;
    this.quality = this.watch.quality;
    this.isStuck = this.watch.isStuck;
    const { timers, requestIceServers } = deps;
    const { iceServers } = encounter;
    this.credentials = new Credentials(timers, this.scope, iceServers, () =>
      requestIceServers(false),
    );
    this.restarts = new Restarts(
      timers,
      this.scope,
      (isRepetition) => this.restart(isRepetition),
      () => this.state.set('failed'),
    );
    this.scope.own(deps.watchNetwork(() => this.restarts.begin()));
    if (anew) this.scope.after(timers, numberTimeout, () => this.begin());
    else this.begin();
    this.scope.after(timers, connectTimeout, () => {
      if (this.state.get() === 'connecting') this.state.set('failed');
    });
    this.scope.after(timers, sampleInterval, () => this.tick());
  }

  /** Sends these devices' tracks and state from now on. A device may come, go or change at any time. */
  sendMedia(media: MediaState): void {
    this.media = media;
    this.peer?.sendTracks(media.sent);
    this.sendStatus();
  }

  receive(signal: Signal): void {
    const { connection = 1 } = signal;
    if (this.scope.isOver() || connection < this.number) return;
    if (connection > this.number) this.build(connection, requestInterval);
    if ('request' in signal) this.requested(signal.request);
    else this.peer?.receive(signal);
  }

  /** The line is back and the talk goes on: signals under way may have been lost. Takes the new credentials. */
  resumed(iceServers: RTCIceServer[], isPartnerAway: boolean): void {
    this.isPartnerAway = isPartnerAway;
    this.updateIceServers(iceServers);
    this.repair();
  }

  /** The partner's line is back. With `anew` the partner holds nothing of the old peer connection. */
  returned(anew: boolean): void {
    this.isPartnerAway = false;
    if (anew) this.rebuild();
    else this.repair();
  }

  /** The partner's line is gone: until it is back nothing can be negotiated. */
  partnerAway(): void {
    this.isPartnerAway = true;
  }

  updateIceServers(iceServers: RTCIceServer[]): void {
    if (this.scope.isOver()) return;
    this.peer?.rtc.setConfiguration(configurationFor(iceServers));
    this.credentials.take(iceServers);
  }

  /** Whether anything of the partner came in since this was asked last. */
  takeMediaCame(): boolean {
    return this.watch.takeMediaCame();
  }

  /** Takes a function that counts the frames shown of the partner; it returns null while none need be shown. */
  countFrames(countShown: () => number | null): void {
    this.countShown = countShown;
  }

  /** Tries again after it failed, because the person asked. */
  retry(): void {
    this.restarts.begin();
  }

  /** Tells the partner over the data channel that this side leaves, for lack of a line too. */
  sayBye(): void {
    this.peer?.say(bye);
  }

  /** Releases everything but the local tracks, which LocalMedia owns. */
  end(): void {
    if (this.scope.isOver()) return;
    this.scope.end();
    this.endPeer();
  }

  private begin(): void {
    if (this.number === 0) this.build(1, requestInterval);
  }

  /** Gives up the present peer connection, and makes another, as long as there is a number for it. */
  private rebuild(): void {
    if (this.number < maxConnection) this.build(this.number + 1, 0);
    else this.state.set('failed');
  }

  /** The polite side asks for an offer after so many milliseconds, if none has come by then. */
  private build(number: number, patience: number): void {
    if (this.scope.isOver()) return;
    this.endPeer();
    this.number = number;
    const { timers, connect, send } = this.deps;
    const iceServers = this.credentials.get();
    const peer = new PeerConnection(
      {
        timers,
        rtc: connect(configurationFor(iceServers)),
        polite: this.polite,
        relayed: usesRelay(iceServers),
        send: (signal) => send({ ...signal, connection: number }),
      },
      this.events(),
    );
    this.peer = peer;
    if (this.state.get() === 'connected') this.state.set('restoring');
    if (this.media) peer.sendTracks(this.media.sent);
    this.restarts.expect();
    if (this.polite) this.askAfter(patience, 'offer');
    else void peer.offer(false);
  }

  private endPeer(): void {
    this.cancelRequest();
    this.peer?.end();
    this.peer = null;
    this.watch.reset();
    for (const track of this.remote.getTracks()) {
      track.stop();
      this.remote.removeTrack(track);
    }
  }

  private events(): PeerEvents {
    return {
      gathering: () => {
        this.relayFailures.begin();
        return this.credentials.refresh();
      },
      changed: () => this.follow(),
      offered: () => {
        this.cancelRequest();
        this.restarts.postpone();
      },
      answered: () => this.restarts.postpone(),
      collided: () => this.rebuild(),
      broken: () => this.restarts.begin(),
      received: (track) => this.remote.addTrack(track),
      opened: () => this.sendStatus(),
      heard: (message) => this.hear(message),
      gathered: ({ candidate }) => {
        if (candidate.includes(' typ relay')) this.relayWorks();
      },
      failedAt: (url, code) => this.failAt(url, code),
    };
  }

  private hear(message: unknown): void {
    if (message === bye) this.left.set(true);
    const status = parseStatus(message);
    if (!status) return;
    this.hasStatus = true;
    this.partner.set(status);
  }

  private failAt(url: string, code: number): void {
    if (!this.relayFailures.fail(url, code, this.credentials.get())) return;
    this.relayFailed.set(true);
    // once, as each restart finds the same; the credentials that come are the next restart's
    this.isFailureTold ||= this.deps.requestIceServers(true);
    if (this.state.get() !== 'connected') this.state.set('failed');
  }

  private relayWorks(): void {
    this.relayFailed.set(false);
    this.isFailureTold = false;
  }

  private sendStatus(): void {
    if (this.media) this.peer?.say(JSON.stringify(statusOf(this.media)));
  }

  private requested(kind: 'offer' | 'restart'): void {
    if (this.polite || this.restarts.isRecent()) return;
    if (kind === 'restart') this.restarts.begin();
    else void this.peer?.offer(false);
  }

  /** The polite side asks for an offer, again and again until one comes. */
  private ask(kind: 'offer' | 'restart'): void {
    this.deps.send({ request: kind, connection: this.number });
    this.askAfter(requestInterval, kind);
  }

  private askAfter(milliseconds: number, kind: 'offer' | 'restart'): void {
    this.cancelRequest();
    if (milliseconds === 0) this.ask(kind);
    else
      this.cancelRequest = this.scope.after(this.deps.timers, milliseconds, () => this.ask(kind));
  }

  private isFlowing(): boolean {
    return this.peer?.rtc.connectionState === 'connected' && !this.silent.get();
  }

  private isHealthy(): boolean {
    return this.isFlowing() && this.peer?.rtc.signalingState === 'stable';
  }

  /** Repeats what may have been lost on the line. */
  private repair(): void {
    if (this.scope.isOver() || !this.peer || this.isHealthy()) return;
    if (this.polite) this.askAfter(offerPatience, 'restart');
    else this.restarts.beginAnew();
  }

  /** Restarts ICE; false if nobody can be reached. */
  private restart(isRepetition: boolean): boolean {
    if (this.state.get() === 'connected' && !this.isFlowing()) this.state.set('restoring');
    if (!this.peer || this.isPartnerAway || !this.deps.isLineOpen()) return false;
    if (this.polite) this.ask(this.peer.rtc.remoteDescription ? 'restart' : 'offer');
    else void (isRepetition ? this.peer.repeat() : this.peer.offer(true));
    return true;
  }

  private follow(): void {
    const wasConnected = this.state.get() === 'connected';
    const state = this.peer?.rtc.connectionState;
    if (wasConnected && !this.isFlowing()) this.state.set('restoring');
    if (state === 'failed' || (state === 'disconnected' && wasConnected)) this.restarts.begin();
    this.recover();
  }

  /** Says so when media flow, and ends the restarts when there is nothing left to negotiate either. */
  private recover(): void {
    if (this.isFlowing()) this.state.set('connected');
    if (this.isHealthy()) this.restarts.succeed();
  }

  private tick(): void {
    const { peer, scope } = this;
    scope.after(this.deps.timers, sampleInterval, () => this.tick());
    if (!peer) return;
    peer.keepAlive(alive);
    const take = (sample: Sample): void => {
      if (peer === this.peer && !scope.isOver()) this.take(peer, sample);
    };
    peer.rtc.getStats().then(
      (report) => take(sampleOf(report)),
      () => undefined,
    );
  }

  private take(peer: PeerConnection, sample: Sample): void {
    const wasSilent = this.silent.get();
    const isShown = this.state.get() === 'connected' && !this.partner.get().cameraOff;
    this.watch.take(sample, {
      shown: isShown ? this.countShown() : null,
      isMuted: this.hasStatus && this.misses(),
    });
    peer.encoding.take(sample.outgoingBitrate);
    this.recover();
    if (this.silent.get() && !wasSilent) this.restarts.begin();
    if (!this.isStuck.get() || this.wasRebuilt) return;
    this.wasRebuilt = true;
    this.rebuild();
  }

  /** Whether a track that the partner says it sends is muted here. */
  private misses(): boolean {
    const { muted, cameraOff, interrupted, heldBack } = this.partner.get();
    if (interrupted || heldBack || this.state.get() !== 'connected') return false;
    return this.remote
      .getTracks()
      .some((track) => track.muted && !(track.kind === 'audio' ? muted : cameraOff));
  }
}
