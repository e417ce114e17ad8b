import type { Account } from '../../shared/rest/types';

/** Whether somebody moderates here and now: the role alone is not enough, the second factor must have been passed. */
export function isModerator(account: Account): boolean {
  return account.role !== 'USER' && account.secondFactor === 'passed';
}
