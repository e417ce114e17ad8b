import { useTranslation } from 'react-i18next';
import { useDateTimeFormat } from '../../shared/i18n/useDateTimeFormat';
import { ErrorNotice } from '../../shared/rest/ErrorNotice';
import { Button } from '../../shared/ui/Button';
import { ConfirmDialog } from '../../shared/ui/ConfirmDialog';
import { Page } from '../../shared/ui/Page';
import styles from './History.module.css';
import { useBlocks, useUnblock } from './useBlocks';

export default function BlocksPage() {
  const { t } = useTranslation(['history', 'common']);
  const blocks = useBlocks();
  const lift = useUnblock();
  const when = useDateTimeFormat();
  const error = blocks.error ?? lift.error;
  const items = blocks.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page title={t('blocks.title')} intro={t('blocks.intro')}>
      <ErrorNotice of={error} />
      {blocks.isPending ? <p>{t('common:loading')}</p> : null}
      {blocks.isSuccess && items.length === 0 ? <p>{t('blocks.empty')}</p> : null}
      <ul className={styles.list}>
        {items.map(({ id, pseudonym, createdAt }) => (
          <li key={id} className={styles.entry}>
            <div className={styles.details}>
              <h2 className={styles.name}>{pseudonym}</h2>
              <p className={styles.facts}>{t('blocks.since', { when: when(createdAt) })}</p>
            </div>
            <ConfirmDialog
              trigger={
                <Button aria-label={t('blocks.liftNamed', { pseudonym })}>
                  {t('blocks.lift')}
                </Button>
              }
              title={t('blocks.confirm', { pseudonym })}
              action={t('blocks.lift')}
              onConfirm={() => lift.mutate(id)}
            >
              {t('blocks.confirmText')}
            </ConfirmDialog>
          </li>
        ))}
      </ul>
      {blocks.hasNextPage ? (
        <Button onPress={() => void blocks.fetchNextPage()}>{t('common:more')}</Button>
      ) : null}
    </Page>
  );
}
