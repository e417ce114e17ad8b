import type { Account } from '../../shared/rest/types';

/** Whether an account may only read the reasons of its sanction, appeal, and export or delete its data. */
export function isSuspendedOrBanned(account: Account | null | undefined): boolean {
  const kind = account?.standing.kind;
  return kind === 'suspended' || kind === 'banned';
}
