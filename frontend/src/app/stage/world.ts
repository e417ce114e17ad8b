import { isShutOut } from '../../features/account/standing';
import type { DeviceMemory } from '../../features/call/LocalMedia';
import { Stills } from '../../features/report/Stills';
import { Problem, rest } from '../../shared/rest/rest';
import type { Account } from '../../shared/rest/types';
import { browserTimers } from '../../shared/timers';
import type { SocketWorld } from '../../signaling/SignalingSocket';
import type { StageWorld } from './Stage';

const socket: SocketWorld = {
  timers: browserTimers,
  chance: () => Math.random(),
  open: (path) => new WebSocket(path, 'serendip.v1'),
  isOnline: () => navigator.onLine,
  network: window,
  verdict: () =>
    rest.get<Account>('/api/session').then(
      (account) => (isShutOut(account) ? 4403 : null),
      (error: unknown) => (error instanceof Problem && error.status === 401 ? 4401 : null),
    ),
};

/** Outlives the stage, so that a partner can still be reported from the history a moment later. */
export const stills = new Stills(browserTimers);

/** The browser as the stage sees it. */
export const browserWorld: StageWorld = {
  socket,
  timers: browserTimers,
  connect: (configuration) => new RTCPeerConnection(configuration),
  stills,
};

export const deviceMemory: DeviceMemory = {
  recall: (kind) => localStorage.getItem(`serendip.device.${kind}`),
  remember: (kind, id) => localStorage.setItem(`serendip.device.${kind}`, id),
};
