import { useTranslation } from 'react-i18next';
import type { AccountRef } from '../types';
import styles from './Atoms.module.css';

/**
 * Text that a stranger wrote. It stays text: nothing in it is a link or a mark-up, and its writing direction and
 * stacked signs stay within its own box.
 */
export function UntrustedText({ children }: { children: string }) {
  return (
    <span dir="auto" className={styles.untrusted}>
      {children}
    </span>
  );
}

/** The name of an account, which may have been deleted. */
export function AccountName({ account }: { account: AccountRef | undefined }) {
  const { t } = useTranslation('moderation');
  if (!account) return <i className={styles.deleted}>{t('deletedAccount')}</i>;
  return (
    <bdi className={styles.name} title={account.id}>
      {account.username}
    </bdi>
  );
}
