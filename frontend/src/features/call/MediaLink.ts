import { Observable } from '../../shared/observable';
import { Scope } from '../../shared/scope';
import type { Timers } from '../../shared/timers';
import type { Signal } from '../../signaling/messages';
import type { Encounter } from '../../signaling/session';
import { Credentials } from './Credentials';
import { configurationFor, usesRelay } from './iceServers';
import type { MediaState } from './LocalMedia';
import { PeerConnection, type LocalTracks, type PeerEvents } from './PeerConnection';
import { Restarts } from './Restarts';
import { sampleOf, type Sample } from './sample';
import { Silence } from './Silence';
import { alive, bye, initialStatus, parseStatus, statusOf, type PartnerStatus } from './status';

/** The state of the media between the two. */
export type LinkState = 'connecting' | 'connected' | 'restoring' | 'failed';

export interface LinkDeps {
  timers: Timers;
  connect: (configuration: RTCConfiguration) => RTCPeerConnection;
  /** Sends a signal; without a line it is lost, and what matters is repeated by resumed() and returned(). */
  send: (signal: Signal) => void;
  /** Asks for new credentials for the relay; false without a line. They arrive by updateIceServers(). */
  requestIceServers: () => boolean;
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
 * - ask takeMediaCame() for each `ping`, and watch `silent`, which says that no packet came for a second.
 */
export class MediaLink {
  readonly state = new Observable<LinkState>('connecting');
  readonly partner = new Observable<PartnerStatus>(initialStatus);
  /** Whether no packet of the partner came for a second, after some had come. */
  readonly silent = new Observable(false);
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
  private silence = new Silence();
  private media: MediaState | null = null;
  private mediaCame = false;
  private isPartnerAway = false;
  private cancelRequest: () => void = () => undefined;

  /** With `anew` this page was reloaded: it takes up a talk of which it knows no peer connection. */
  constructor(deps: LinkDeps, encounter: Encounter, anew = false) {
    this.deps = deps;
    this.polite = encounter.polite;
    const { timers, requestIceServers } = deps;
    const { iceServers } = encounter;
    this.credentials = new Credentials(timers, this.scope, iceServers, requestIceServers);
    this.restarts = new Restarts(
      timers,
      this.scope,
      () => this.restart(),
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
    this.peer?.sendTracks(tracksOf(media));
    this.sendStatus();
  }

  receive(signal: Signal): void {
    const { connection = 1 } = signal;
    if (this.scope.isOver() || connection < this.number) return;
    this.isPartnerAway = false;
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
    const came = this.mediaCame;
    this.mediaCame = false;
    return came;
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

  /** Gives up the present peer connection, and makes another. */
  private rebuild(): void {
    this.build(this.number + 1, 0);
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
    if (this.media) peer.sendTracks(tracksOf(this.media));
    this.restarts.expect();
    if (this.polite) this.askAfter(patience, 'offer');
    else void peer.offer(false);
  }

  private endPeer(): void {
    this.cancelRequest();
    this.peer?.end();
    this.peer = null;
    this.silence = new Silence();
    this.silent.set(false);
    for (const track of this.remote.getTracks()) {
      track.stop();
      this.remote.removeTrack(track);
    }
  }

  private events(): PeerEvents {
    return {
      gathering: () => this.credentials.refresh(),
      changed: () => this.follow(),
      offered: () => {
        this.cancelRequest();
        this.restarts.postpone();
      },
      collided: () => this.rebuild(),
      broken: () => this.restarts.begin(),
      received: (track) => this.remote.addTrack(track),
      opened: () => this.sendStatus(),
      heard: (message) => this.hear(message),
      gathered: () => undefined,
      failedAt: () => undefined,
    };
  }

  private hear(message: unknown): void {
    if (message === bye) this.left.set(true);
    const status = parseStatus(message);
    if (status) this.partner.set(status);
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

  private isHealthy(): boolean {
    const rtc = this.peer?.rtc;
    return (
      rtc?.connectionState === 'connected' && rtc.signalingState === 'stable' && !this.silent.get()
    );
  }

  /** Repeats what may have been lost on the line. */
  private repair(): void {
    if (this.scope.isOver() || !this.peer || this.isHealthy()) return;
    if (this.polite) this.askAfter(offerPatience, 'restart');
    else this.restarts.beginAnew();
  }

  /** Restarts ICE; false if nobody can be reached. */
  private restart(): boolean {
    if (this.state.get() === 'connected') this.state.set('restoring');
    if (!this.peer || this.isPartnerAway || !this.deps.isLineOpen()) return false;
    if (this.polite) this.ask(this.peer.rtc.remoteDescription ? 'restart' : 'offer');
    else void this.peer.offer(true);
    return true;
  }

  private follow(): void {
    const state = this.peer?.rtc.connectionState;
    if (state === 'connected') this.followSilence();
    else if (state === 'failed') this.restarts.begin();
    else if (state === 'disconnected' && this.state.get() === 'connected') this.restarts.begin();
  }

  private followSilence(): void {
    if (this.silent.get()) {
      this.restarts.begin();
    } else {
      this.restarts.succeed();
      this.state.set('connected');
    }
  }

  private tick(): void {
    const { peer, scope } = this;
    scope.after(this.deps.timers, sampleInterval, () => this.tick());
    if (!peer) return;
    peer.keepAlive(alive);
    const take = (sample: Sample): void => {
      if (peer === this.peer && !scope.isOver()) this.take(sample);
    };
    peer.rtc.getStats().then(
      (report) => take(sampleOf(report)),
      () => undefined,
    );
  }

  private take(sample: Sample): void {
    const isSilent = this.silence.take(sample);
    this.mediaCame ||= this.silence.came;
    if (isSilent === this.silent.get()) return;
    this.silent.set(isSilent);
    if (this.peer?.rtc.connectionState === 'connected') this.followSilence();
  }
}

function tracksOf({ audio, video }: MediaState): LocalTracks {
  return {
    audio: audio.kind === 'on' ? audio.track : null,
    video: video.kind === 'on' ? video.track : null,
  };
}
