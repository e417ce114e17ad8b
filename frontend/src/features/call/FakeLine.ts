import { expect } from 'vitest';
import type { FakeTimers } from '../../shared/testing/FakeTimers';
import type { Signal } from '../../signaling/messages';
import type { Encounter } from '../../signaling/session';
import { FakePeer } from './FakePeer';
import { MediaLink, type LinkDeps } from './MediaLink';

/** Lets all promises go on. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 40; turn += 1) await Promise.resolve();
}

/** One side of a talk, with a line that a test opens, closes and reads. For tests. */
export class FakeSide {
  readonly peers: FakePeer[] = [];
  readonly sent: Signal[] = [];
  readonly configurations: RTCConfiguration[] = [];
  iceRequests = 0;
  /** How many of them said that no relay can be used. */
  relayFailures = 0;
  isOpen = true;
  changeNetwork: () => void = () => undefined;
  readonly link: MediaLink;
  private readonly timers: FakeTimers;

  constructor(timers: FakeTimers, change: Partial<Encounter> = {}, anew = false) {
    this.timers = timers;
    const partner = { pseudonym: 'Quiet Otter', sharedInterests: [], languages: [] };
    const encounter: Encounter = {
      id: 'e1',
      mode: 'video',
      polite: false,
      partner,
      iceServers: [],
    };
    this.link = new MediaLink(this.deps(timers), { ...encounter, ...change }, anew);
  }

  /** The newest peer connection. */
  get peer(): FakePeer {
    const peer = this.peers.at(-1);
    if (!peer) throw new Error('there is no peer connection yet');
    return peer;
  }

  /** The kinds of the signals sent, with the number of their connection. */
  get said(): string[] {
    return this.sent.map((signal) => {
      const kind =
        'description' in signal
          ? signal.description.type
          : 'request' in signal
            ? `request ${signal.request}`
            : 'candidates';
      return `${kind} ${signal.connection ?? 'unnumbered'}`;
    });
  }

  /** Lets time pass in steps of half a second, and all promises go on after each. */
  async pass(milliseconds: number): Promise<void> {
    await settle();
    for (let rest = milliseconds; rest > 0; rest -= 500) {
      this.timers.pass(Math.min(500, rest));
      await settle();
    }
  }

  private deps(timers: FakeTimers): LinkDeps {
    return {
      timers,
      connect: (configuration) => {
        this.configurations.push(configuration);
        this.peers.push(new FakePeer());
        return this.peer as unknown as RTCPeerConnection;
      },
      send: (signal) => {
        if (this.isOpen) this.sent.push(signal);
      },
      requestIceServers: (relayFailed) => {
        this.iceRequests += 1;
        if (relayFailed && this.isOpen) this.relayFailures += 1;
        return this.isOpen;
      },
      isLineOpen: () => this.isOpen,
      watchNetwork: (changed) => {
        this.changeNetwork = changed;
        return () => (this.changeNetwork = () => undefined);
      },
    };
  }
}

interface UnderWay {
  to: FakeSide;
  signal: Signal;
  due: number;
}

/** Two sides, between which a test carries the signals. For tests. */
export class Two {
  offerer: FakeSide;
  polite: FakeSide;
  /** How many signals were carried. */
  carried = 0;
  private readonly timers: FakeTimers;
  private underWay: UnderWay[] = [];

  constructor(timers: FakeTimers, change: Partial<Encounter> = {}) {
    this.timers = timers;
    this.offerer = new FakeSide(timers, change);
    this.polite = new FakeSide(timers, { ...change, polite: true });
  }

  async carry(): Promise<void> {
    for (let idle = 0; idle < 2;) {
      this.timers.pass(20);
      await settle();
      const both = [this.offerer.sent.splice(0), this.polite.sent.splice(0)] as const;
      this.carried += both[0].length + both[1].length;
      both[0].forEach((signal) => this.polite.link.receive(signal));
      both[1].forEach((signal) => this.offerer.link.receive(signal));
      await settle();
      idle = both[0].length + both[1].length === 0 ? idle + 1 : 0;
    }
  }

  /** Carries the signals so slowly, for so long. */
  async carryLate(latency: number, milliseconds: number): Promise<void> {
    const step = 100;
    for (let passed = 0; passed < milliseconds; passed += step) {
      this.timers.pass(step);
      await settle();
      const due = this.timers.monotonic() + latency;
      for (const side of [this.offerer, this.polite])
        for (const signal of side.sent.splice(0))
          this.underWay.push({
            to: side === this.offerer ? this.polite : this.offerer,
            signal,
            due,
          });
      const isDue = (each: UnderWay) => each.due <= this.timers.monotonic();
      const arrived = this.underWay.filter(isDue);
      this.underWay = this.underWay.filter((each) => !isDue(each));
      for (const { to, signal } of arrived) to.link.receive(signal);
      await settle();
    }
  }

  async connect(): Promise<void> {
    await this.carry();
    for (const side of [this.offerer, this.polite]) {
      side.peer.become('connected');
      side.peer.arriving = 25;
    }
    await this.offerer.pass(2_000);
  }

  expectStable(): void {
    const [one, other] = [this.offerer.peer, this.polite.peer];
    expect([one.signalingState, other.signalingState]).toEqual(['stable', 'stable']);
    expect(other.remoteDescription?.sdp).toBe(one.localDescription?.sdp);
  }
}
