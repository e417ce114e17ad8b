import type { Account } from '../../shared/rest/types';

/** Whether an account may moderate now: it has the role, and its second factor is verified. */
export function isModerator(account: Account): boolean {
  return account.role !== 'USER' && account.secondFactor === 'passed';
}
