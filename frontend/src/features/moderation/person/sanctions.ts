import type { MySanction as Sanction } from '../../../shared/rest/types';

/** Whether a sanction restricts me at this moment. */
export function isInForce(sanction: Sanction, now: number): boolean {
  if (sanction.liftedAt) return false;
  if (sanction.toAcknowledge) return !sanction.acknowledged;
  return sanction.until === undefined || Date.parse(sanction.until) > now;
}
