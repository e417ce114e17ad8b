import { isSuspendedOrBanned } from '../../features/account/standing';
import type { DevicePreferences } from '../../features/call/LocalMedia';
import { PartnerVideo } from '../../features/call/PartnerVideo';
import { RecentFrames } from '../../features/report/RecentFrames';
import { Problem, rest } from '../../shared/rest/rest';
import type { Account } from '../../shared/rest/types';
import { browserTimers } from '../../shared/timers';
import type { SocketDeps } from '../../signaling/SignalingSocket';
import type { StageDeps } from './Stage';
import { StoredTalk } from './StoredTalk';
import { WakeLock } from './WakeLock';

const socket: SocketDeps = {
  timers: browserTimers,
  random: () => Math.random(),
  open: (path) => new WebSocket(path, 'serendip.v1'),
  isOnline: () => navigator.onLine,
  network: window,
  askSession: () =>
    rest.get<Account>('/api/session').then(
      (account) => ({ closeCode: isSuspendedOrBanned(account) ? 4403 : null, retryAfter: null }),
      (error: unknown) => ({
        closeCode: error instanceof Problem && error.status === 401 ? 4401 : null,
        retryAfter: error instanceof Problem ? error.retryAfter : null,
      }),
    ),
};

/** Kept after the stage has ended, so that a partner can be reported from the history a moment later. */
export const recentFrames = new RecentFrames(browserTimers);

/** Kept for all meetings. */
export const partnerVideo = new PartnerVideo(document.createElement('video'));

function wasReloaded(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return (navigation as PerformanceNavigationTiming | undefined)?.type === 'reload';
}

let mayHaveFormerSelf = true;

/** What the stage needs of the browser. */
export const browserDeps: StageDeps = {
  socket,
  timers: browserTimers,
  connect: (configuration) => new RTCPeerConnection(configuration),
  watchNetwork: (changed) => {
    // not in every browser
    const { connection } = navigator as Navigator & { connection?: EventTarget };
    window.addEventListener('online', changed);
    connection?.addEventListener('change', changed);
    return () => {
      window.removeEventListener('online', changed);
      connection?.removeEventListener('change', changed);
    };
  },
  frames: recentFrames,
  page: {
    events: document,
    isLookedAt: () =>
      document.visibilityState === 'visible' || document.pictureInPictureElement !== null,
    wasReloaded,
    hasFormerSelf: () => {
      const had = mayHaveFormerSelf && wasReloaded();
      mayHaveFormerSelf = false;
      return had;
    },
  },
  openChannel: () =>
    typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('serendip.stage'),
  stored: new StoredTalk(() => sessionStorage),
  wakeLock: new WakeLock({
    page: document,
    request: 'wakeLock' in navigator ? () => navigator.wakeLock.request('screen') : null,
  }),
};

export const devicePreferences: DevicePreferences = {
  recall: (kind) => localStorage.getItem(`serendip.device.${kind}`),
  remember: (kind, id) => localStorage.setItem(`serendip.device.${kind}`, id),
};
