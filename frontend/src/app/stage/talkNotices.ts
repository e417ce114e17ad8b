import type { en } from '../../shared/i18n/en';
import type { Mode } from '../../signaling/messages';
import type { TalkState } from './Talk';

type Notice = keyof typeof en.connection.talk;

/** What people are told of a talk that doesn't go on as usual. The server comes first: without it nothing is known of the partner's line. */
export function noticeOf(mode: Mode, state: TalkState): Notice | null {
  const { isServerAway, isOffline, hasPictureStopped, partner } = state;
  if (isServerAway && isOffline) return 'offline';
  if (isServerAway && mode === 'text') return 'serverAwayText';
  if (isServerAway) return hasPictureStopped ? 'pictureStopped' : 'serverAway';
  if (partner === 'here') return null;
  return partner === 'lost' ? 'partnerLost' : 'partnerReloading';
}

/** What people are told once it goes on again. */
export function reliefOf(before: TalkState, after: TalkState): Notice | null {
  if (before.isServerAway && !after.isServerAway) return 'serverBack';
  return before.partner !== 'here' && after.partner === 'here' ? 'partnerBack' : null;
}
