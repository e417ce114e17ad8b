import type { MediaState } from '../../features/call/LocalMedia';
import { MediaLink, type LinkDeps } from '../../features/call/MediaLink';
import { ChatLog } from '../../features/chat/ChatLog';
import { Observable } from '../../shared/observable';
import { Scope } from '../../shared/scope';
import type { ClientMessage, MessageOf, ServerMessage } from '../../signaling/messages';
import type { Encounter, EndReason } from '../../signaling/session';
import type { ResumePoint } from '../../signaling/SignalingSocket';

export interface TalkDeps extends Pick<
  LinkDeps,
  'timers' | 'connect' | 'watchNetwork' | 'isLineOpen'
> {
  random: () => number;
  /** False without a line to the server. */
  send: (message: ClientMessage) => boolean;
  /** Asks the line for a sign of life, as the partner's media have stopped. */
  doubtLine: () => void;
  onConnected: () => void;
  /** The talk can't go on; its owner ends it. */
  onOver: (reason: EndReason) => void;
}

/** What the people of a talk are told of it. */
export interface TalkState {
  /** Whether the server has been away for a moment, so that only pictures and sound go on. */
  isServerAway: boolean;
  /** Whether it is this browser that has no network, and not the server that is away. */
  isOffline: boolean;
  /** Whether the partner’s media have stopped as well. */
  hasPictureStopped: boolean;
  partner: 'here' | 'lost' | 'reloading';
}

/** An interruption of the line is told after this time, as most are shorter. */
const tellAfter = 1_000;
/** Without a line there is no help, so a talk without any server ends after this time. */
const longestWithoutServer = 120_000;
/** The link calls the partner silent after one second; this much later it is told. */
const tellSilenceAfter = 2_000;

/**
 * The life of one talk in this client, from met to its end: the chat, the media link, and what becomes of both while the
 * server or the partner is away. Media go on whatever the line does. Its laws, each while a line is open:
 *
 * (a) after each `welcome` both ends agree on the encounter, or have heard `parted`: a `welcome` that doesn't resume it
 *     ends it here;
 * (b) within three messages after the later of both sockets opened, the signaling state of both is stable, and nothing that
 *     mattered is lost: the media link repeats what is open whenever it hears `resumed` or `returned`;
 * (c) nobody is in a talk whose partner left more than the hold ago: the server says `parted`, the partner's bye comes over
 *     the data channel, or two minutes without any server have passed;
 * (d) the talk ends for no other reason than those: not with the line, and not with the media;
 * (e) every line is shown once and in order, or told as not sent when the talk is over (ChatLog);
 * (f) after an absence nobody is met without an act (Search): the end of a talk that was not resumed begins no search.
 */
export class Talk {
  readonly encounter: Encounter;
  readonly chat: ChatLog;
  /** Null in a text-only encounter. */
  readonly link: MediaLink | null;
  readonly state: Observable<TalkState>;
  private readonly deps: TalkDeps;
  private readonly scope = new Scope();
  /** Ends the timers of an absence, while the line is away. */
  private endAbsence: (() => void) | null = null;
  /** What new lines wait for since this side is back: a restarted server may have lost lines that come first. */
  private linesWaitFor: 'partner' | 'server' | null;
  private cancelSilence: () => void = () => undefined;

  /** With `resumed` this page takes up a talk of which it knows only the id. */
  constructor(deps: TalkDeps, encounter: Encounter, resumed: MessageOf<'resumed'> | null) {
    this.deps = deps;
    this.encounter = encounter;
    const { timers, random } = deps;
    this.chat = new ChatLog(
      { timers, random, send: deps.send, areLinesInOrder: () => this.areLinesInOrder() },
      encounter.id,
    );
    this.linesWaitFor = resumed?.away === undefined ? null : 'partner';
    this.state = new Observable<TalkState>({
      isServerAway: false,
      isOffline: false,
      hasPictureStopped: false,
      partner: resumed?.away ?? 'here',
    });
    this.link = encounter.mode === 'video' ? this.openLink(resumed !== null) : null;
    if (this.link) this.watch(this.link);
    if (resumed?.away !== undefined) {
      this.chat.partnerIsHere(false);
      this.link?.partnerAway();
    }
  }

  /** Where to resume this talk. */
  get resumePoint(): ResumePoint {
    return { encounter: this.encounter.id, after: this.chat.after, anew: false };
  }

  /** The sign of life, which says whether the partner's media come in. */
  ping(): ClientMessage {
    return this.link ? { type: 'ping', media: this.link.takeMediaCame() } : { type: 'ping' };
  }

  sendMedia(media: MediaState): void {
    this.link?.sendMedia(media);
  }

  /** Takes a message of the server; those of other encounters are none of its business. */
  receive(message: ServerMessage): void {
    if (message.type === 'pong' && message.ref === 'resumed') this.sendLines('server');
    if (!('encounter' in message) || message.encounter !== this.encounter.id) return;
    switch (message.type) {
      case 'signal':
        this.link?.receive(message);
        break;
      case 'ice':
        this.link?.updateIceServers(message.iceServers);
        break;
      case 'said':
        this.chat.receiveSaid(message);
        break;
      case 'typing':
        this.chat.receiveTyping(message.typing);
        break;
      case 'resumed':
        this.lineBack(message);
        break;
      case 'returned':
        this.change({ partner: 'here' });
        this.link?.returned(message.anew);
        if (message.line !== undefined) this.chat.sayAgainAbove(message.line);
        this.sendLines('partner');
        break;
      case 'away':
        this.change({ partner: message.reason });
        this.chat.receiveTyping(false);
        this.link?.partnerAway();
        break;
      default:
    }
  }

  /** The line is gone. Media and what the people see go on, for two minutes. */
  lineLost(isOffline: boolean): void {
    this.change({ isOffline });
    if (this.endAbsence) return;
    const { timers } = this.deps;
    const absence = new Scope();
    this.endAbsence = this.scope.own(() => absence.end());
    absence.after(timers, tellAfter, () => this.change({ isServerAway: true }));
    absence.after(timers, longestWithoutServer, () => this.deps.onOver('server-away'));
  }

  /** Tells the partner over the data channel that this side has left, where the server can't. */
  sayBye(): void {
    this.link?.sayBye();
  }

  end(): void {
    this.scope.end();
    this.chat.end();
    this.link?.end();
  }

  /** Whether a line sent now comes after all that were said before. */
  private areLinesInOrder(): boolean {
    return this.endAbsence === null && this.linesWaitFor === null;
  }

  private sendLines(waited: 'partner' | 'server'): void {
    if (this.linesWaitFor !== waited) return;
    this.linesWaitFor = null;
    this.chat.resend();
  }

  private lineBack({ iceServers, away }: MessageOf<'resumed'>): void {
    this.endAbsence?.();
    this.endAbsence = null;
    this.linesWaitFor = away === undefined ? 'server' : 'partner';
    this.change({ isServerAway: false, isOffline: false, partner: away ?? 'here' });
    this.link?.resumed(iceServers, away !== undefined);
    // the answer follows every missed line
    if (away === undefined) this.deps.send({ type: 'ping', ref: 'resumed' });
  }

  private openLink(anew: boolean): MediaLink {
    const { timers, connect, watchNetwork, isLineOpen, send } = this.deps;
    const { id } = this.encounter;
    const deps: LinkDeps = {
      timers,
      connect,
      watchNetwork,
      isLineOpen,
      send: (signal) => void send({ type: 'signal', encounter: id, ...signal }),
      requestIceServers: (relayFailed) =>
        send({ type: 'ice', encounter: id, ...(relayFailed && { relayFailed }) }),
    };
    return new MediaLink(deps, this.encounter, anew);
  }

  private watch(link: MediaLink): void {
    this.scope.own(
      link.state.watch(() => {
        if (link.state.get() === 'connected') this.deps.onConnected();
      }),
    );
    this.scope.own(link.silent.watch(() => this.partnerSilent(link.silent.get())));
    this.scope.own(
      link.left.watch(() => {
        if (link.left.get()) this.deps.onOver('partner-left');
      }),
    );
  }

  private partnerSilent(isSilent: boolean): void {
    this.cancelSilence();
    if (!isSilent) {
      this.change({ hasPictureStopped: false });
      return;
    }
    this.deps.doubtLine();
    this.cancelSilence = this.scope.after(this.deps.timers, tellSilenceAfter, () =>
      this.change({ hasPictureStopped: true }),
    );
  }

  private change(part: Partial<TalkState>): void {
    const before = this.state.get();
    const after = { ...before, ...part };
    if (JSON.stringify(after) === JSON.stringify(before)) return;
    this.chat.partnerIsHere(after.partner === 'here');
    this.state.set(after);
  }
}
