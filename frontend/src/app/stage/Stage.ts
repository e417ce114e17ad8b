import type { LocalMedia, MediaState } from '../../features/call/LocalMedia';
import { PeerLink } from '../../features/call/PeerLink';
import { ChatLog } from '../../features/chat/ChatLog';
import type { Stills } from '../../features/report/Stills';
import { Observable } from '../../shared/observable';
import type { Timers } from '../../shared/timers';
import type { ClientMessage, Of, ServerMessage, Signal, Wish } from '../../signaling/messages';
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
  type SocketWorld,
} from '../../signaling/SignalingSocket';

export interface StageWorld {
  socket: SocketWorld;
  timers: Timers;
  connect: (configuration: RTCConfiguration) => RTCPeerConnection;
  stills: Stills;
}

/** What an encounter holds while it lasts. */
export interface Meeting {
  encounter: Encounter;
  chat: ChatLog;
  /** Null in a text-only meeting. */
  link: PeerLink | null;
}

/** Refusals that are not about this one wish. */
const sanctions = new Set(['warning-unread', 'paused']);

const goodbyes = new Set(['partner-left', 'partner-lost']);

/** The whole of one visit to the stage: the line, the session on it, and the meeting in that. */
export class Stage {
  readonly session = new Observable<Session>(idle);
  readonly meeting = new Observable<Meeting | null>(null);
  /** How many are here, I among them: the first count may have been taken before I was. */
  readonly online = new Observable<number | null>(null);
  /** The code with which the server refused the last wish to meet. */
  readonly refusal = new Observable<string | null>(null);
  /** Grows whenever the server says that what I may do has changed; what it is now, the session tells. */
  readonly standingChanges = new Observable(0);
  readonly media: LocalMedia;
  readonly line: SignalingSocket;
  private readonly world: StageWorld;
  private wish: Wish | null = null;
  private keepsLooking = true;
  private lastLeft: string | null = null;
  private unsent: ({ type: 'signal'; encounter: string } & Signal)[] = [];
  private unwatch: () => void = () => undefined;

  constructor(world: StageWorld, media: LocalMedia) {
    this.world = world;
    this.media = media;
    this.line = new SignalingSocket(world.socket, {
      hear: (message) => this.hear(message),
      resumePoint: () => this.resumePoint(),
    });
  }

  begin(): void {
    this.unwatch();
    const releases = [
      this.media.state.watch(() => this.show()),
      this.line.state.watch(() => {
        if (this.line.state.get().kind === 'refused') this.clear();
      }),
    ];
    this.unwatch = () => releases.forEach((release) => release());
    this.line.begin();
  }

  end(): void {
    const live = liveEncounter(this.session.get());
    if (live) this.line.send({ type: 'leave', encounter: live.id });
    this.unwatch();
    this.line.end();
    this.clear();
  }

  /** Whether to look for somebody new as soon as a partner has left. */
  keepLooking(on: boolean): void {
    this.keepsLooking = on;
  }

  /** Takes the session back from the tab that has it now, or after any other refusal. */
  takeOver(): void {
    this.line.begin();
  }

  seek(wish: Wish): void {
    this.wish = wish;
    this.refusal.set(null);
    this.dispatch({ type: 'sought', at: this.now() });
    this.line.send({ type: 'seek', ...wish, ref: 'seek' });
  }

  /** Looks again for what was wished last. */
  seekAgain(): void {
    if (this.wish) this.seek(this.wish);
  }

  stop(): void {
    this.line.send({ type: 'stop' });
    this.dispatch({ type: 'stopped' });
  }

  /** Gives up the search that began by itself, to return to how the last meeting ended. */
  lookBack(): void {
    const session = this.session.get();
    if (session.kind !== 'seeking' || !session.after) return;
    this.line.send({ type: 'stop' });
    this.dispatch({ type: 'lookedBack' });
  }

  leave(next: boolean): void {
    const live = liveEncounter(this.session.get());
    if (!live) return;
    this.lastLeft = live.id;
    this.line.send({ type: 'leave', encounter: live.id, next, ref: next ? 'next' : 'leave' });
    this.dispatch({ type: 'left', next, at: this.now() });
  }

  /** Nobody may see or hear me any more: there is no line on which to leave. */
  private clear(): void {
    this.closeMeeting();
    this.media.end();
    this.session.set(idle);
  }

  private now(): number {
    return this.world.timers.now();
  }

  private dispatch(event: SessionEvent): void {
    const before = liveEncounter(this.session.get());
    const session = advance(this.session.get(), event);
    const after = liveEncounter(session);
    if (before?.id !== after?.id) {
      this.closeMeeting();
      if (after) this.openMeeting(after);
    }
    this.session.set(session);
  }

  private openMeeting(encounter: Encounter): void {
    const { timers, connect } = this.world;
    const id = encounter.id;
    const chat = new ChatLog({ timers, send: (message) => this.line.send(message) }, id);
    const askForServers = (): boolean => this.line.send({ type: 'ice', encounter: id });
    const send = (signal: Signal): void =>
      this.signal({ type: 'signal', encounter: id, ...signal });
    const link =
      encounter.mode === 'video'
        ? new PeerLink({ timers, connect, send, askForServers }, encounter)
        : null;
    if (link) this.world.stills.begin(id);
    link?.state.watch(() => {
      if (link.state.get() === 'connected')
        this.dispatch({ type: 'connected', encounter: id, at: this.now() });
    });
    this.meeting.set({ encounter, chat, link });
    this.show();
  }

  private closeMeeting(): void {
    const meeting = this.meeting.get();
    if (meeting) this.world.stills.part(meeting.encounter.id);
    meeting?.chat.end();
    meeting?.link?.end();
    this.unsent = [];
    this.meeting.set(null);
  }

  /** Gives the link what the camera and microphone are doing now. */
  private show(): void {
    const link = this.meeting.get()?.link;
    if (!link) return;
    const { audio, video, muted }: MediaState = this.media.state.get();
    link.show({
      audio: audio.kind === 'on' ? audio.track : null,
      video: video.kind === 'on' ? video.track : null,
    });
    link.tell({ muted: muted || audio.kind !== 'on', cameraOff: video.kind !== 'on' });
  }

  private signal(message: ClientMessage & { type: 'signal' }): void {
    if (!this.line.send(message)) this.unsent.push(message);
  }

  private resumePoint(): ResumePoint | null {
    const meeting = this.meeting.get();
    return meeting ? { encounter: meeting.encounter.id, after: meeting.chat.after } : null;
  }

  private hear(message: ServerMessage): void {
    if (message.type === 'met' && !this.wants(message)) {
      this.line.send({ type: 'leave', encounter: message.encounter });
      return;
    }
    const meeting = this.meeting.get();
    switch (message.type) {
      case 'welcome':
        this.welcomed(message);
        break;
      case 'seeking':
        this.online.set(Math.max(1, message.online));
        break;
      case 'signal':
        if (meeting?.encounter.id === message.encounter) meeting.link?.hear(message);
        break;
      case 'ice':
        if (meeting?.encounter.id === message.encounter) meeting.link?.renew(message.iceServers);
        break;
      case 'said':
        if (meeting?.encounter.id === message.encounter) meeting.chat.hearSaid(message);
        break;
      case 'typing':
        if (meeting?.encounter.id === message.encounter) meeting.chat.hearTyping(message.typing);
        break;
      case 'refused':
        this.refused(message);
        break;
      case 'pong':
        if (message.ref === 'resumed') meeting?.chat.resend();
        break;
      case 'standing':
        this.standingChanged();
        break;
      case 'met':
      case 'parted':
        break;
    }
    this.dispatch({ type: 'heard', message, at: this.now() });
    if (message.type === 'parted') this.partedFrom(message);
  }

  /** What is met after the search was given up, or is of a wish given up, crossed that on the way: nobody is to see me. */
  private wants({ mode }: Of<'met'>): boolean {
    return this.session.get().kind === 'seeking' && this.wish?.mode === mode;
  }

  private welcomed(message: Of<'welcome'>): void {
    this.online.set(Math.max(1, message.online));
    const meeting = this.meeting.get();
    if (meeting && message.resumed === meeting.encounter.id) {
      for (const signal of this.unsent.splice(0)) this.line.send(signal);
      meeting.link?.lineRestored();
      // its answer comes after every line that was missed: only then is it known which of mine are
      this.line.send({ type: 'ping', ref: 'resumed' });
    } else if (meeting) {
      this.dispatch({ type: 'dropped' });
      this.lookOn();
    } else if (this.session.get().kind === 'seeking') {
      this.repeatWish();
    }
  }

  /** Tells the server once more what the session is looking for already. */
  private repeatWish(): void {
    if (this.wish) this.line.send({ type: 'seek', ...this.wish, ref: 'seek' });
  }

  private standingChanged(): void {
    this.standingChanges.set(this.standingChanges.get() + 1);
  }

  private refused(message: Of<'refused'>): void {
    if (sanctions.has(message.code)) this.standingChanged();
    if (this.meeting.get()?.chat.hearRefused(message)) return;
    const seeking = this.session.get().kind === 'seeking';
    if (message.ref === 'next' && seeking) {
      if (message.code === 'too-fast' || sanctions.has(message.code)) this.calmDown(message.code);
      // the partner left in the same moment, so that there was nothing to leave any more
      else this.repeatWish();
    } else if (message.code === 'already-seeking') {
      return;
    } else if (message.code === 'in-encounter' && message.ref === 'seek' && seeking) {
      // it was one that I did not want, and have left since
      this.repeatWish();
    } else if (message.ref === 'seek' && seeking) {
      this.refusal.set(message.code);
      this.dispatch({ type: 'stopped' });
    }
  }

  /** Next was pressed too often, or is not for me now: leaving is allowed all the same, seeking has to wait. */
  private calmDown(code: string): void {
    if (this.lastLeft !== null) this.line.send({ type: 'leave', encounter: this.lastLeft });
    this.refusal.set(code);
    this.dispatch({ type: 'stopped' });
  }

  private partedFrom(message: Of<'parted'>): void {
    const session = this.session.get();
    if (session.kind !== 'parted' || session.encounter.id !== message.encounter) return;
    if (goodbyes.has(message.reason)) this.lookOn();
  }

  private lookOn(): void {
    if (this.session.get().kind === 'parted' && this.keepsLooking) this.seekAgain();
  }
}
