import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../shared/rest/ErrorNotice';
import type { PastEncounter } from '../../shared/rest/types';
import { Button } from '../../shared/ui/Button';
import { Page } from '../../shared/ui/Page';
import { EncounterEntry } from './EncounterEntry';
import styles from './History.module.css';
import { useBlock } from './useBlocks';
import { useEncounters } from './useEncounters';

interface Props {
  /** The control that reports an encounter. */
  report: (encounter: PastEncounter) => ReactNode;
}

export default function HistoryPage({ report }: Props) {
  const { t } = useTranslation(['history', 'common']);
  const encounters = useEncounters();
  const block = useBlock();
  const error = encounters.error ?? block.error;
  const items = encounters.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page title={t('title')} intro={t('intro')}>
      <ErrorNotice of={error} />
      {encounters.isPending ? <p>{t('common:loading')}</p> : null}
      {encounters.isSuccess && items.length === 0 ? <p>{t('empty')}</p> : null}
      <ul className={styles.list}>
        {items.map((encounter) => (
          <EncounterEntry
            key={encounter.id}
            encounter={encounter}
            onBlock={() => block.mutate(encounter.id)}
            report={report(encounter)}
          />
        ))}
      </ul>
      {encounters.hasNextPage ? (
        <Button onPress={() => void encounters.fetchNextPage()}>{t('common:more')}</Button>
      ) : null}
    </Page>
  );
}
