/** Decisions about me, as `GET /api/me/sanctions` tells them. */

export interface Appeal {
  text: string;
  at: string;
  outcome?: string;
  reply?: string;
  decidedAt?: string;
}

export interface Sanction {
  id: string;
  kind: string;
  rule: string;
  facts: string;
  automated: boolean;
  at: string;
  until?: string;
  acknowledged: boolean;
  liftedAt?: string;
  appealUntil: string;
  mayAppeal: boolean;
  appeal?: Appeal;
}

/** Whether a sanction restricts me at this moment. */
export function isInForce(sanction: Sanction, now: number): boolean {
  if (sanction.liftedAt) return false;
  if (sanction.kind === 'warning') return !sanction.acknowledged;
  return sanction.until ? Date.parse(sanction.until) > now : sanction.kind === 'ban';
}
