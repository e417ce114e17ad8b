import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Problem } from '../../../shared/rest/rest';
import { Button } from '../../../shared/ui/Button';
import { Callout } from '../../../shared/ui/Callout';
import { SegmentedControl } from '../../../shared/ui/SegmentedControl';
import { formatAge } from '../durations';
import { moveRow, useShortcuts } from '../layout/shortcuts';
import { useNextCase } from '../layout/useNextCase';
import { useQueueCounts } from '../layout/useQueueCounts';
import { useNow } from '../now';
import { categories, lanes, statuses, type Lane } from '../types';
import { AdminErrorNotice } from '../ui/AdminErrorNotice';
import { Select } from '../ui/Select';
import { ListFooter, View } from '../ui/View';
import styles from './Queue.module.css';
import { QueueTable } from './QueueTable';
import { useQueue } from './useQueue';

/** The queue: two lanes, each in the order in which its cases should be taken. */
export function QueuePage() {
  const { t, i18n } = useTranslation(['moderation', 'report']);
  const [search, setSearch] = useSearchParams();
  const filters = {
    lane: search.get('lane') ?? 'ordinary',
    status: search.get('status') ?? '',
    category: search.get('category') ?? '',
  };
  const { list, rows, fresh, firstPage, settle } = useQueue(filters);
  const { data: counts } = useQueueCounts();
  const next = useNextCase();
  const now = useNow();
  useShortcuts({ j: () => moveRow(1), k: () => moveRow(-1), r: settle });

  const filter = (name: string) => (value: string) => {
    const wanted = new URLSearchParams(search);
    if (value === '') wanted.delete(name);
    else wanted.set(name, value);
    setSearch(wanted, { replace: true });
  };
  const forbidden = list.error instanceof Problem && list.error.status === 403;
  const filtered = filters.status !== '' || filters.category !== '';
  const waiting = (lane: Lane): number => (lane === 'urgent' ? counts?.urgent : counts?.open) ?? 0;

  return (
    <View
      title={t('queue.title')}
      aside={
        firstPage ? (
          <>
            {firstPage.oldestAt
              ? t('queue.oldest', { age: formatAge(firstPage.oldestAt, now, i18n.language) })
              : t('queue.oldestNone')}
            {firstPage.awaiting > 0
              ? ` · ${t('queue.awaiting', { count: firstPage.awaiting })}`
              : ''}
          </>
        ) : null
      }
      tools={
        <Button look="primary" isBusy={next.isPending} onPress={() => next.mutate(undefined)}>
          {t('queue.next')} <kbd aria-hidden="true">n</kbd>
        </Button>
      }
    >
      <AdminErrorNotice of={next.error} />
      <div className={styles.filters}>
        <SegmentedControl
          label={t('queue.lane')}
          labelHidden
          value={filters.lane}
          onChange={filter('lane')}
          options={lanes.map((lane) => ({
            value: lane,
            text: (
              <>
                {t(`lanes.${lane}`)} <span className={styles.count}>{waiting(lane)}</span>
              </>
            ),
          }))}
        />
        <Select
          label={t('queue.status')}
          value={filters.status}
          onChange={filter('status')}
          options={[
            { value: '', text: t('queue.notClosed') },
            ...statuses.map((value) => ({ value, text: t(`statuses.${value}`) })),
          ]}
        />
        <Select
          label={t('queue.category')}
          value={filters.category}
          onChange={filter('category')}
          options={[
            { value: '', text: t('all') },
            ...categories.map((value) => ({ value, text: t(`report:categories.${value}`) })),
          ]}
        />
        <div className={styles.fresh}>
          {fresh > 0 ? (
            <Button onPress={settle}>
              {t('queue.fresh', { count: fresh })} <kbd aria-hidden="true">r</kbd>
            </Button>
          ) : null}
        </div>
      </div>
      {forbidden ? (
        <Callout tone="info">{t('queue.permission')}</Callout>
      ) : (
        <>
          {rows.length > 0 ? <QueueTable rows={rows} closed={filters.status === 'closed'} /> : null}
          <ListFooter
            list={list}
            empty={rows.length > 0 ? null : t(filtered ? 'queue.emptyFilter' : 'queue.empty')}
          />
        </>
      )}
    </View>
  );
}
