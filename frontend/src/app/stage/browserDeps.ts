import { isSuspendedOrBanned } from '../../features/account/standing';
import type { DevicePreferences } from '../../features/call/LocalMedia';
import { RecentFrames } from '../../features/report/RecentFrames';
import { Problem, rest } from '../../shared/rest/rest';
import type { Account } from '../../shared/rest/types';
import { browserTimers } from '../../shared/timers';
import type { SocketDeps } from '../../signaling/SignalingSocket';
import type { StageDeps } from './Stage';

const socket: SocketDeps = {
  timers: browserTimers,
  random: () => Math.random(),
  open: (path) => new WebSocket(path, 'serendip.v1'),
  isOnline: () => navigator.onLine,
  network: window,
  askCloseCode: () =>
    rest.get<Account>('/api/session').then(
      (account) => (isSuspendedOrBanned(account) ? 4403 : null),
      (error: unknown) => (error instanceof Problem && error.status === 401 ? 4401 : null),
    ),
};

/** Kept after the stage has ended, so that a partner can be reported from the history a moment later. */
export const recentFrames = new RecentFrames(browserTimers);

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
};

export const devicePreferences: DevicePreferences = {
  recall: (kind) => localStorage.getItem(`serendip.device.${kind}`),
  remember: (kind, id) => localStorage.setItem(`serendip.device.${kind}`, id),
};
