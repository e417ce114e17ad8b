import type { LocalMedia } from '../../features/call/LocalMedia';
import { MediaLink } from '../../features/call/MediaLink';
import { ChatLog } from '../../features/chat/ChatLog';
import type { RecentFrames } from '../../features/report/RecentFrames';
import { Observable } from '../../shared/observable';
import type { Timers } from '../../shared/timers';
import type { MessageOf, ServerMessage, Signal, SeekCriteria } from '../../signaling/messages';
import {
  advance,
  idle,
  liveEncounter,
  type Encounter,
  type Session,
  type SessionEvent,
} from '../../signaling/session';
import {
  SignalingSocket,
  type ResumePoint,
  type SocketDeps,
} from '../../signaling/SignalingSocket';

export interface StageDeps {
  socket: SocketDeps;
  timers: Timers;
  connect: (configuration: RTCConfiguration) => RTCPeerConnection;
  watchNetwork: (changed: () => void) => () => void;
  frames: RecentFrames;
}

/** What the client keeps for an encounter while it lasts. */
export interface Talk {
  encounter: Encounter;
  chat: ChatLog;
  /** Null in a text-only encounter. */
  peer: MediaLink | null;
}

/** Refusal codes that concern the account and not this one search. */
const sanctions = new Set(['warning-unread', 'paused']);

const partnerGone = new Set(['partner-left', 'partner-lost']);

/** One visit to the stage: owns the connection, the session and the talk. */
export class Stage {
  readonly session = new Observable<Session>(idle);
  readonly talk = new Observable<Talk | null>(null);
  /** How many people are online, at least one: the server may have counted before this person connected. */
  readonly online = new Observable<number | null>(null);
  /** The code with which the server refused the last search. */
  readonly refusal = new Observable<string | null>(null);
  /** Counts the messages that say that the standing has changed. The account’s session has the standing itself. */
  readonly standingChanges = new Observable(0);
  readonly media: LocalMedia;
  readonly connection: SignalingSocket;
  private readonly deps: StageDeps;
  private criteria: SeekCriteria | null = null;
  private keepsSeeking = true;
  private lastLeft: string | null = null;
  private unwatch: () => void = () => undefined;

  constructor(deps: StageDeps, media: LocalMedia) {
    this.deps = deps;
    this.media = media;
    this.connection = new SignalingSocket(deps.socket, {
      onMessage: (message) => this.receive(message),
      resumePoint: () => this.resumePoint(),
    });
  }

  begin(): void {
    this.unwatch();
    const releases = [
      this.media.state.watch(() => this.sendMediaState()),
      this.connection.state.watch(() => {
        if (this.connection.state.get().kind === 'refused') this.releaseAll();
      }),
    ];
    this.unwatch = () => releases.forEach((release) => release());
    this.connection.begin();
  }

  end(): void {
    const live = liveEncounter(this.session.get());
    if (live) this.connection.send({ type: 'leave', encounter: live.id });
    this.unwatch();
    this.connection.end();
    this.releaseAll();
  }

  /** Whether the next search begins as soon as a partner has left. */
  keepLooking(on: boolean): void {
    this.keepsSeeking = on;
  }

  /** Takes the session back from the tab that has it now, or after any other refusal. */
  takeOver(): void {
    this.connection.begin();
  }

  seek(criteria: SeekCriteria): void {
    this.criteria = criteria;
    this.refusal.set(null);
    this.dispatch({ type: 'sought', at: this.now() });
    this.connection.send({ type: 'seek', ...criteria, ref: 'seek' });
  }

  /** Seeks again with the last criteria. */
  seekAgain(): void {
    if (this.criteria) this.seek(this.criteria);
  }

  stop(): void {
    this.connection.send({ type: 'stop' });
    this.dispatch({ type: 'stopped' });
  }

  /** Cancels a search that began by itself, and shows again how the last encounter ended. */
  returnToEnded(): void {
    const session = this.session.get();
    if (session.kind !== 'seeking' || !session.after) return;
    this.connection.send({ type: 'stop' });
    this.dispatch({ type: 'returnedToEnded' });
  }

  leave(next: boolean): void {
    const live = liveEncounter(this.session.get());
    if (!live) return;
    this.lastLeft = live.id;
    this.connection.send({ type: 'leave', encounter: live.id, next, ref: next ? 'next' : 'leave' });
    this.dispatch({ type: 'left', next, at: this.now() });
  }

  /** Ends the talk and releases the devices. Without a connection no `leave` can be sent. */
  private releaseAll(): void {
    this.closeTalk();
    this.media.end();
    this.session.set(idle);
  }

  private now(): number {
    return this.deps.timers.now();
  }

  private dispatch(event: SessionEvent): void {
    const before = liveEncounter(this.session.get());
    const session = advance(this.session.get(), event);
    const after = liveEncounter(session);
    if (before?.id !== after?.id) {
      this.closeTalk();
      if (after) this.openTalk(after);
    }
    this.session.set(session);
  }

  private openTalk(encounter: Encounter): void {
    const { timers, connect, watchNetwork } = this.deps;
    const id = encounter.id;
    const chat = new ChatLog({ timers, send: (message) => this.connection.send(message) }, id);
    const requestIceServers = (): boolean => this.connection.send({ type: 'ice', encounter: id });
    const isLineOpen = (): boolean => this.connection.state.get().kind === 'open';
    const send = (signal: Signal): void => {
      this.connection.send({ type: 'signal', encounter: id, ...signal });
    };
    const peer =
      encounter.mode === 'video'
        ? new MediaLink(
            { timers, connect, watchNetwork, isLineOpen, send, requestIceServers },
            encounter,
          )
        : null;
    if (peer) this.deps.frames.begin(id);
    peer?.state.watch(() => {
      if (peer.state.get() === 'connected')
        this.dispatch({ type: 'connected', encounter: id, at: this.now() });
    });
    this.talk.set({ encounter, chat, peer });
    this.sendMediaState();
  }

  private closeTalk(): void {
    const talk = this.talk.get();
    if (talk) this.deps.frames.part(talk.encounter.id);
    talk?.chat.end();
    talk?.peer?.end();
    this.talk.set(null);
  }

  /** Passes the state of camera and microphone to the peer connection. */
  private sendMediaState(): void {
    const peer = this.talk.get()?.peer;
    if (!peer) return;
    peer.sendMedia(this.media.state.get());
  }

  private resumePoint(): ResumePoint | null {
    const talk = this.talk.get();
    return talk ? { encounter: talk.encounter.id, after: talk.chat.after } : null;
  }

  private receive(message: ServerMessage): void {
    if (message.type === 'met' && !this.isWanted(message)) {
      this.connection.send({ type: 'leave', encounter: message.encounter });
      return;
    }
    const talk = this.talk.get();
    switch (message.type) {
      case 'welcome':
        this.welcomed(message);
        break;
      case 'seeking':
        this.online.set(Math.max(1, message.online));
        break;
      case 'signal':
        if (talk?.encounter.id === message.encounter) talk.peer?.receive(message);
        break;
      case 'ice':
        if (talk?.encounter.id === message.encounter)
          talk.peer?.updateIceServers(message.iceServers);
        break;
      case 'said':
        if (talk?.encounter.id === message.encounter) talk.chat.receiveSaid(message);
        break;
      case 'typing':
        if (talk?.encounter.id === message.encounter) talk.chat.receiveTyping(message.typing);
        break;
      case 'refused':
        this.refused(message);
        break;
      case 'pong':
        if (message.ref === 'resumed') talk?.chat.resend();
        break;
      case 'standing':
        this.standingChanged();
        break;
      case 'resumed':
        if (talk?.encounter.id === message.encounter)
          talk.peer?.resumed(message.iceServers, message.away !== undefined);
        break;
      case 'returned':
        if (talk?.encounter.id === message.encounter) talk.peer?.returned(message.anew);
        break;
      case 'away':
        if (talk?.encounter.id === message.encounter) talk.peer?.partnerAway();
        break;
      case 'met':
      case 'parted':
        break;
    }
    this.dispatch({ type: 'received', message, at: this.now() });
    if (message.type === 'parted') this.partedFrom(message);
  }

  /** Whether a `met` fits the present search. One that crossed a cancelled search is left at once: the partner must not see this person. */
  private isWanted({ mode }: MessageOf<'met'>): boolean {
    return this.session.get().kind === 'seeking' && this.criteria?.mode === mode;
  }

  private welcomed(message: MessageOf<'welcome'>): void {
    this.online.set(Math.max(1, message.online));
    const talk = this.talk.get();
    if (talk && message.resumed === talk.encounter.id) {
      // the answer follows every missed line, so that it is known then which of my lines were lost
      this.connection.send({ type: 'ping', ref: 'resumed' });
    } else if (talk) {
      this.dispatch({ type: 'dropped' });
      this.keepSeeking();
    } else if (this.session.get().kind === 'seeking') {
      this.repeatSeek();
    }
  }

  /** Sends the criteria again, for a search that the session shows already. */
  private repeatSeek(): void {
    if (this.criteria) this.connection.send({ type: 'seek', ...this.criteria, ref: 'seek' });
  }

  private standingChanged(): void {
    this.standingChanges.set(this.standingChanges.get() + 1);
  }

  private refused(message: MessageOf<'refused'>): void {
    if (sanctions.has(message.code)) this.standingChanged();
    if (this.talk.get()?.chat.receiveRefused(message)) return;
    const seeking = this.session.get().kind === 'seeking';
    if (message.ref === 'next' && seeking) {
      if (message.code === 'too-fast' || sanctions.has(message.code))
        this.stopAfterRefusal(message.code);
      // the partner left in the same moment, so that there was nothing to leave any more
      else this.repeatSeek();
    } else if (message.code === 'already-seeking') {
      return;
    } else if (message.code === 'in-encounter' && message.ref === 'seek' && seeking) {
      // the server means an unwanted encounter, which has been left since
      this.repeatSeek();
    } else if (message.ref === 'seek' && seeking) {
      this.refusal.set(message.code);
      this.dispatch({ type: 'stopped' });
    }
  }

  /** The server refused to seek again. Leaving is always allowed, so it is sent alone. */
  private stopAfterRefusal(code: string): void {
    if (this.lastLeft !== null) this.connection.send({ type: 'leave', encounter: this.lastLeft });
    this.refusal.set(code);
    this.dispatch({ type: 'stopped' });
  }

  private partedFrom(message: MessageOf<'parted'>): void {
    const session = this.session.get();
    if (session.kind !== 'parted' || session.encounter.id !== message.encounter) return;
    if (partnerGone.has(message.reason)) this.keepSeeking();
  }

  private keepSeeking(): void {
    if (this.session.get().kind === 'parted' && this.keepsSeeking) this.seekAgain();
  }
}
