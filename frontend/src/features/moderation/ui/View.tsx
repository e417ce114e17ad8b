import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/ui/Button';
import { Callout } from '../../../shared/ui/Callout';
import { useAdminErrorMessage } from '../useAdminErrorMessage';
import styles from './View.module.css';

interface Props {
  title: string;
  /** Shown beside the title: a count, a state. */
  aside?: ReactNode;
  tools?: ReactNode;
  children: ReactNode;
}

/** What every view has: a heading with its tools on one line, and the content below. */
export function View({ title, aside, tools, children }: Props) {
  const { t } = useTranslation();
  return (
    <div className={styles.view}>
      <title>{t('titled', { title })}</title>
      <header className={styles.head}>
        <h1 className={styles.title}>{title}</h1>
        {aside ? <p className={styles.aside}>{aside}</p> : null}
        {tools ? <div className={styles.tools}>{tools}</div> : null}
      </header>
      {children}
    </div>
  );
}

export interface ListState {
  isPending: boolean;
  error: Error | null;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

/** The state of a list below it: loading, failed, empty, or a button for more. */
export function ListFooter({ list, empty }: { list: ListState; empty: string | null }) {
  const { t } = useTranslation('moderation');
  const errorMessage = useAdminErrorMessage();
  if (list.error) {
    return (
      <Callout tone="problem" alert>
        {errorMessage(list.error)}
      </Callout>
    );
  }
  if (list.isPending) return <p className={styles.quiet}>{t('loading')}</p>;
  if (empty !== null) return <p className={styles.quiet}>{empty}</p>;
  if (!list.hasNextPage) return null;
  return (
    <Button isBusy={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
      {t('more')}
    </Button>
  );
}
