import type { DeviceMemory } from '../../features/call/LocalMedia';
import { Problem, rest } from '../../shared/rest/rest';
import { browserTimers } from '../../shared/timers';
import type { SocketWorld } from '../../signaling/SignalingSocket';
import type { StageWorld } from './Stage';

const socket: SocketWorld = {
  timers: browserTimers,
  chance: () => Math.random(),
  open: (path) => new WebSocket(path, 'serendip.v1'),
  isOnline: () => navigator.onLine,
  network: window,
  isSignedIn: () =>
    rest.get('/api/session').then(
      () => true,
      (error: unknown) => !(error instanceof Problem && error.status === 401),
    ),
};

/** The browser as the stage sees it. */
export const browserWorld: StageWorld = {
  socket,
  timers: browserTimers,
  connect: (configuration) => new RTCPeerConnection(configuration),
};

export const deviceMemory: DeviceMemory = {
  recall: (kind) => localStorage.getItem(`serendip.device.${kind}`),
  remember: (kind, id) => localStorage.setItem(`serendip.device.${kind}`, id),
};
