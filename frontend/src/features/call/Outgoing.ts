import type { Scope } from '../../shared/scope';
import type { Timers } from '../../shared/timers';
import type { Signal } from '../../signaling/messages';
import { nameOffer, withoutRelated } from './sdp';

/** Candidates that were gathered within this time, in milliseconds, travel together. */
const gatheringTime = 20;
/** The most candidates of one signal. */
const bundleSize = 32;

type Described = Pick<
  RTCPeerConnection,
  'signalingState' | 'localDescription' | 'remoteDescription'
>;

/** Sends local descriptions and candidates in as few signals as possible: a description has what was gathered by then. */
export class Outgoing {
  private readonly timers: Timers;
  private readonly scope: Scope;
  private readonly peer: Described;
  private readonly relayed: boolean;
  private readonly send: (signal: Signal) => void;
  private gathered: (RTCIceCandidateInit | null)[] = [];
  private isDue = false;
  private cancel: (() => void) | null = null;

  /** With `relayed` no address but the relay's is sent. */
  constructor(
    timers: Timers,
    scope: Scope,
    peer: Described,
    relayed: boolean,
    send: (signal: Signal) => void,
  ) {
    this.timers = timers;
    this.scope = scope;
    this.peer = peer;
    this.relayed = relayed;
    this.send = send;
  }

  /** Sends the local description in a moment. */
  describe(): void {
    this.isDue = true;
    this.wait();
  }

  /** Sends a candidate in a moment; null says that no more will come. */
  add(candidate: RTCIceCandidateInit | null): void {
    this.gathered.push(candidate);
    if (candidate === null) this.flush();
    else this.wait();
  }

  private wait(): void {
    this.cancel ??= this.scope.after(this.timers, gatheringTime, () => this.flush());
  }

  private flush(): void {
    this.cancel?.();
    this.cancel = null;
    const sdp = this.isDue ? this.sendDescription() : '';
    const rest = this.gathered.splice(0).filter((each) => !isIn(sdp, each));
    for (let at = 0; at < rest.length; at += bundleSize) {
      this.send({ candidates: rest.slice(at, at + bundleSize).map((each) => this.hide(each)) });
    }
  }

  /** Returns what the description says. */
  private sendDescription(): string {
    this.isDue = false;
    const { signalingState, localDescription, remoteDescription } = this.peer;
    // while a new offer is applied the local description is still that of an older one
    if (!localDescription || signalingState === 'have-remote-offer') return '';
    const { type, sdp } = localDescription;
    const named = type === 'answer' ? nameOffer(sdp, remoteDescription?.sdp) : sdp;
    this.send({ description: { type, sdp: this.relayed ? withoutRelated(named) : named } });
    return sdp;
  }

  private hide(candidate: RTCIceCandidateInit | null): RTCIceCandidateInit | null {
    if (!this.relayed || !candidate?.candidate) return candidate;
    return { ...candidate, candidate: withoutRelated(candidate.candidate) };
  }
}

/** Browsers say more of a candidate in its event than in the description, but only after its address. */
function isIn(sdp: string, candidate: RTCIceCandidateInit | null): boolean {
  const [path] = candidate?.candidate?.split(/ (?:generation|ufrag) /) ?? [];
  return path !== undefined && path !== '' && sdp.includes(path);
}
