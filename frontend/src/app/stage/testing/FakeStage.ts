import { FakePeer } from '../../../features/call/FakePeer';
import { LocalMedia } from '../../../features/call/LocalMedia';
import { RecentFrames } from '../../../features/report/RecentFrames';
import { FakeDevices } from '../../../shared/testing/FakeMedia';
import { FakeTimers } from '../../../shared/testing/FakeTimers';
import { FakeNetwork } from '../../../signaling/FakeSocket';
import { Stage } from '../Stage';
import { StoredTalk } from '../StoredTalk';
import { WakeLock } from '../WakeLock';
import { FakeStorage } from './FakeStorage';

/** A stage whose network, devices, page and time a test plays. */
export class FakeStage {
  readonly timers: FakeTimers;
  readonly network = new FakeNetwork();
  readonly devices = new FakeDevices();
  readonly peers: FakePeer[] = [];
  readonly page = new EventTarget();
  readonly storage: FakeStorage;
  isLookedAt = true;
  wasReloaded = false;
  /** How many locks keep the screen on. */
  screenLocks = 0;
  openChannel: () => BroadcastChannel | null = () => null;
  /** What the browser remembers of devices. */
  readonly chosen: Record<string, string> = {};
  readonly media = new LocalMedia(this.devices.asDevices(), {
    recall: (kind) => this.chosen[kind] ?? null,
    remember: (kind, id) => (this.chosen[kind] = id),
  });
  readonly stage: Stage;

  constructor(timers = new FakeTimers(), storage = new FakeStorage()) {
    this.timers = timers;
    this.storage = storage;
    this.stage = this.open();
  }

  /** Another stage of the same browser, as after the page was loaded again. */
  open(): Stage {
    const { timers, network, page, storage } = this;
    return new Stage(
      {
        socket: network.deps(timers),
        timers,
        connect: () => {
          const peer = new FakePeer();
          this.peers.push(peer);
          return peer as unknown as RTCPeerConnection;
        },
        watchNetwork: () => () => undefined,
        // the frames outlive the stage and have their own tests
        frames: new RecentFrames(new FakeTimers()),
        page: {
          events: page,
          isLookedAt: () => this.isLookedAt,
          wasReloaded: () => this.wasReloaded,
          hasFormerSelf: () => this.wasReloaded,
        },
        openChannel: () => this.openChannel(),
        stored: new StoredTalk(() => storage.get()),
        wakeLock: new WakeLock({
          page: Object.assign(page, { visibilityState: 'visible' as const }),
          request: () => {
            this.screenLocks += 1;
            return Promise.resolve({
              release: () => Promise.resolve(void (this.screenLocks -= 1)),
            });
          },
        }),
      },
      this.media,
    );
  }

  look(at: boolean): void {
    this.isLookedAt = at;
    this.page.dispatchEvent(new Event('visibilitychange'));
  }
}
