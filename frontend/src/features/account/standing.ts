import type { Account } from '../../shared/rest/types';

/** Suspended or banned: may only read why, appeal, and take or delete the data. */
export function isSuspendedOrBanned(account: Account | null | undefined): boolean {
  const kind = account?.standing.kind;
  return kind === 'suspended' || kind === 'banned';
}
