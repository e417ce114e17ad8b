import type { LocalMedia } from '../../features/call/LocalMedia';
import type { RecentFrames } from '../../features/report/RecentFrames';
import { Observable } from '../../shared/observable';
import { Scope } from '../../shared/scope';
import type { MessageOf, ServerMessage, SeekCriteria } from '../../signaling/messages';
import {
  advance,
  idle,
  liveEncounter,
  type Encounter,
  type EndReason,
  type Halt,
  type Session,
  type SessionEvent,
} from '../../signaling/session';
import {
  SignalingSocket,
  type ResumePoint,
  type SocketDeps,
} from '../../signaling/SignalingSocket';
import { Arrival } from './Arrival';
import { Attendance } from './Attendance';
import { devicesOf, openAgain, type OpenDevices } from './openDevices';
import { Search, sanctions } from './Search';
import type { StoredTalk } from './StoredTalk';
import { Talk, type TalkDeps } from './Talk';
import type { WakeLock } from './WakeLock';

/** The page that the stage is on, as far as the browser tells. */
interface Page {
  /** Fires what a person does with the page, and `visibilitychange`: the document. */
  events: EventTarget;
  /** Whether somebody can see it. */
  isLookedAt: () => boolean;
  /** Whether it was loaded again rather than opened. */
  wasReloaded: () => boolean;
  /** Whether a handshake of before it was loaded again may still arrive; true once at most. */
  hasFormerSelf: () => boolean;
}

export interface StageDeps extends Pick<TalkDeps, 'timers' | 'connect' | 'watchNetwork'> {
  socket: SocketDeps;
  frames: RecentFrames;
  page: Page;
  openChannel: () => BroadcastChannel | null;
  stored: StoredTalk;
  wakeLock: WakeLock;
}

const partnerGone = new Set<EndReason>(['partner-left', 'partner-lost']);

/** One visit to the stage: owns the connection, the session, the search and the talk. */
export class Stage {
  readonly session = new Observable<Session>(idle);
  readonly talk = new Observable<Talk | null>(null);
  /** How many people are online, at least one: the server may have counted before this person connected. */
  readonly online = new Observable<number | null>(null);
  /** My lines of the last talk that the partner has not got. */
  readonly unsent = new Observable<readonly string[]>([]);
  /** Whether picture and sound are kept back until somebody looks at the page. */
  readonly heldBack = new Observable(false);
  /** Counts the messages that say that the standing has changed. The account’s session has the standing itself. */
  readonly standingChanges = new Observable(0);
  readonly media: LocalMedia;
  readonly connection: SignalingSocket;
  readonly search: Search;
  readonly arrival: Arrival;
  private readonly deps: StageDeps;
  private readonly attendance: Attendance;
  private scope = new Scope();
  private devicesBefore: OpenDevices | null = null;

  constructor(deps: StageDeps, media: LocalMedia) {
    const { timers, socket, page, openChannel, stored } = deps;
    this.deps = deps;
    this.media = media;
    this.connection = new SignalingSocket(socket, {
      onMessage: (message) => this.receive(message),
      resumePoint: () => this.resumePoint(),
      ping: () => this.talk.get()?.ping() ?? { type: 'ping' },
    });
    this.attendance = new Attendance({ timers, page: page.events }, () => this.absent());
    this.search = new Search({
      timers,
      attendance: this.attendance,
      send: (message) => this.connection.send(message),
      isLineOpen: () => this.isLineOpen(),
      isSeeking: () => this.session.get().kind === 'seeking',
      onHalt: (why) => this.halt(why),
      onRefused: () => this.dispatch({ type: 'stopped' }),
    });
    this.arrival = new Arrival({
      timers,
      random: socket.random,
      openChannel,
      stored,
      wasReloaded: page.wasReloaded,
      encounter: () => this.talk.get()?.encounter.id ?? null,
      connect: () => this.connection.begin(page.hasFormerSelf()),
      connectAnew: () => this.connection.startOver(),
    });
  }

  begin(): void {
    this.scope.end();
    this.scope = new Scope();
    this.scope.own(this.media.state.watch(() => this.mediaChanged()));
    this.scope.own(this.heldBack.watch(() => this.media.holdBack(this.heldBack.get())));
    this.scope.own(this.connection.state.watch(() => this.lineChanged()));
    this.scope.own(
      this.session.watch(() => {
        const { kind } = this.session.get();
        this.deps.wakeLock.want(['seeking', 'connecting', 'talking'].includes(kind));
      }),
    );
    this.scope.own(() => this.deps.wakeLock.want(false));
    this.scope.listen(this.deps.page.events, 'visibilitychange', () => this.looked());
    this.attendance.begin();
    this.arrival.begin();
  }

  end(): void {
    const talk = this.talk.get();
    if (talk && !this.connection.send({ type: 'leave', encounter: talk.encounter.id }))
      talk.sayBye();
    this.scope.end();
    this.attendance.end();
    this.arrival.end();
    this.connection.end();
    this.releaseAll();
  }

  /** Whether the next search begins as soon as a partner has left. */
  keepLooking(on: boolean): void {
    this.search.keepLooking(on);
  }

  /** Takes the session back from the tab that has it now, or after any other refusal. */
  takeOver(): void {
    // the refusal is over: another tab that is in a talk may have to be asked about
    this.connection.end();
    this.begin();
  }

  seek(criteria: SeekCriteria): void {
    this.dispatch({ type: 'sought', at: this.now() });
    this.search.begin(criteria);
  }

  /** Seeks again with the last criteria, and with the devices that were on when looking on stopped. */
  seekAgain(): void {
    const criteria = this.search.last;
    if (!criteria) return;
    const devices = this.devicesBefore;
    this.devicesBefore = null;
    if (devices) void openAgain(this.media, devices);
    this.seek(criteria);
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

  /** Leaves the talk, with a line or without: then the socket opens later, and resumes nothing. */
  leave(next: boolean): void {
    const talk = this.talk.get();
    if (!talk) return;
    const { id } = talk.encounter;
    const ref = next ? 'next' : 'leave';
    const isTold = this.connection.send({ type: 'leave', encounter: id, next, ref });
    if (!isTold) talk.sayBye();
    this.search.left(id);
    this.dispatch({ type: 'left', next, at: this.now() });
    if (!isTold) this.connection.startOver();
  }

  private isLineOpen(): boolean {
    return this.connection.state.get().kind === 'open';
  }

  private now(): number {
    return this.deps.timers.monotonic();
  }

  /** Ends the talk and releases the devices. */
  private releaseAll(): void {
    this.closeTalk();
    this.search.end();
    this.arrival.done();
    this.media.end();
    this.session.set(idle);
  }

  /** Nobody is looked for any more until the person acts. */
  private halt(why: Halt): void {
    this.connection.send({ type: 'stop' });
    this.search.end();
    if (why === 'unattended') {
      this.devicesBefore = devicesOf(this.media.state.get());
      this.media.end();
    }
    this.dispatch({ type: 'halted', why });
  }

  private absent(): void {
    if (this.session.get().kind === 'seeking') this.halt('absent');
  }

  private dispatch(event: SessionEvent): void {
    const before = liveEncounter(this.session.get());
    const session = advance(this.session.get(), event);
    const after = liveEncounter(session);
    if (before?.id !== after?.id) {
      this.closeTalk();
      if (after) this.openTalk(after, event);
    }
    this.session.set(session);
  }

  private openTalk(encounter: Encounter, { type, ...event }: SessionEvent): void {
    const { timers, connect, watchNetwork, socket, frames, page } = this.deps;
    const message = type === 'received' && 'message' in event ? event.message : null;
    const talk = new Talk(
      {
        timers,
        connect,
        watchNetwork,
        random: socket.random,
        isLineOpen: () => this.isLineOpen(),
        send: (each) => this.connection.send(each),
        doubtLine: () => this.connection.probe(),
        onConnected: () =>
          this.dispatch({ type: 'connected', encounter: encounter.id, at: this.now() }),
        onOver: (reason) => this.over(talk, reason),
      },
      encounter,
      message?.type === 'resumed' ? message : null,
    );
    if (talk.link) frames.begin(encounter.id);
    this.unsent.set([]);
    this.heldBack.set(message?.type === 'met' && !page.isLookedAt());
    this.talk.set(talk);
    this.mediaChanged();
  }

  private closeTalk(): void {
    const talk = this.talk.get();
    if (!talk) return;
    this.deps.frames.part(talk.encounter.id);
    this.deps.stored.forget();
    talk.end();
    this.unsent.set(talk.chat.unsent);
    this.heldBack.set(false);
    this.talk.set(null);
  }

  /** The talk can't go on, though no `parted` has said so. */
  private over(talk: Talk, reason: EndReason): void {
    if (this.talk.get() !== talk) return;
    this.search.leaveUnwanted(talk.encounter.id);
    this.dispatch({ type: 'ended', reason });
    if (!this.isLineOpen()) this.connection.startOver();
    if (reason === 'partner-left') this.goOn();
  }

  private looked(): void {
    if (this.deps.page.isLookedAt()) this.heldBack.set(false);
  }

  private mediaChanged(): void {
    const talk = this.talk.get();
    if (!talk) return;
    const media = this.media.state.get();
    talk.sendMedia(media);
    this.deps.stored.remember({ encounter: talk.encounter.id, ...devicesOf(media) });
  }

  private lineChanged(): void {
    const line = this.connection.state.get();
    if (line.kind === 'refused') this.releaseAll();
    if (line.kind !== 'down') return;
    this.talk.get()?.lineLost(line.outage === 'offline');
    this.search.lineLost();
  }

  private resumePoint(): ResumePoint | null {
    const talk = this.talk.get();
    return talk ? talk.resumePoint : this.arrival.resumePoint;
  }

  private receive(message: ServerMessage): void {
    this.attendance.seen();
    if (message.type === 'met' && !this.search.wants(message.mode)) {
      this.search.leaveUnwanted(message.encounter);
      return;
    }
    if (message.type === 'welcome') this.welcomed(message);
    else if (message.type === 'seeking') this.online.set(Math.max(1, message.online));
    else if (message.type === 'standing') this.standingChanged();
    else if (message.type === 'refused') this.refused(message);
    if (message.type === 'seeking' || message.type === 'met') this.search.goesOn();
    if (message.type === 'resumed' && !this.talk.get()) this.takeUp(message);
    else {
      const talk = this.talk.get();
      talk?.receive(message);
      this.dispatch({ type: 'received', message, at: this.now() });
      if (talk && message.type === 'parted') this.partedFrom(message);
    }
  }

  private welcomed(message: MessageOf<'welcome'>): void {
    this.online.set(Math.max(1, message.online));
    const talk = this.talk.get();
    const expected = this.resumePoint()?.encounter;
    if (expected !== undefined && message.resumed === expected) return;
    if (typeof message.resumed === 'string') this.search.leaveUnwanted(message.resumed);
    this.arrival.done();
    // the talk is over, and nobody new is met without an act
    if (talk) this.dispatch({ type: 'ended', reason: 'partner-lost' });
    else this.search.lineBack();
  }

  /** Takes the talk up of which this page knew only the id. The devices come last. */
  private takeUp(message: MessageOf<'resumed'>): void {
    if (this.arrival.resumePoint?.encounter !== message.encounter) return;
    this.dispatch({ type: 'received', message, at: this.now() });
    const devices = this.arrival.done();
    if (devices && message.mode === 'video') void openAgain(this.media, devices);
  }

  private standingChanged(): void {
    this.standingChanges.set(this.standingChanges.get() + 1);
  }

  private refused(message: MessageOf<'refused'>): void {
    if (sanctions.has(message.code)) this.standingChanged();
    if (!this.talk.get()?.chat.receiveRefused(message)) this.search.refused(message);
  }

  private partedFrom(message: MessageOf<'parted'>): void {
    const session = this.session.get();
    if (session.kind !== 'parted' || session.encounter.id !== message.encounter) return;
    if (partnerGone.has(message.reason)) this.goOn();
  }

  private goOn(): void {
    if (!this.search.mayGoOn()) return;
    this.dispatch({ type: 'sought', at: this.now() });
    this.search.send();
  }
}
