import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDateTimeFormat } from '../../../shared/i18n/useDateTimeFormat';
import { rest } from '../../../shared/rest/rest';
import { Button } from '../../../shared/ui/Button';
import { SegmentedControl } from '../../../shared/ui/SegmentedControl';
import { moveRow, useShortcuts } from '../layout/shortcuts';
import { segment, itemsOf, path, usePages } from '../query';
import type { Flag, Items } from '../types';
import { AdminErrorNotice } from '../ui/AdminErrorNotice';
import { RelativeTime } from '../ui/Time';
import { ListFooter, View } from '../ui/View';
import { FlagMatch } from './FlagMatch';
import styles from './Flags.module.css';

type StatusFilter = 'open' | 'all';

/** New accounts that may be banned people's. */
export function FlagsPage() {
  const { t } = useTranslation('moderation');
  const [status, setStatus] = useState<StatusFilter>('open');
  const list = usePages<Items<Flag>>(['moderation', 'flags', status], 'flags', { status });
  const items = itemsOf(list.data);
  useShortcuts({ j: () => moveRow(1), k: () => moveRow(-1), r: () => void list.refetch() });
  return (
    <View
      title={t('flagged.title')}
      aside={t('flagged.intro')}
      tools={
        <SegmentedControl<StatusFilter>
          label={t('flagged.status')}
          labelHidden
          value={status}
          onChange={setStatus}
          options={[
            { value: 'open', text: t('flagged.open') },
            { value: 'all', text: t('all') },
          ]}
        />
      }
    >
      <ul className={styles.list} aria-label={t('flagged.title')}>
        {items.map((flag) => (
          <FlagEntry key={flag.id} flag={flag} />
        ))}
      </ul>
      <ListFooter list={list} empty={items.length > 0 ? null : t('flagged.empty')} />
    </View>
  );
}

function FlagEntry({ flag }: { flag: Flag }) {
  const { t } = useTranslation('moderation');
  const when = useDateTimeFormat();
  const queries = useQueryClient();
  const dismiss = useMutation({
    mutationFn: () => rest.post(path(`flags/${segment(flag.id)}/dismissal`)),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['moderation'] }),
  });
  return (
    <li className={styles.flag} data-row tabIndex={-1}>
      <p className={styles.name}>
        <b>{flag.account?.username ?? t('deletedAccount')}</b>
        <span className={styles.quiet}>
          <RelativeTime time={flag.at} />
        </span>
      </p>
      <FlagMatch flag={flag} />
      <div className={styles.end}>
        {flag.dismissedAt ? (
          <span className={styles.quiet}>
            {t('flagged.dismissed', {
              name: flag.dismissedBy ?? t('deletedAccount'),
              when: when(flag.dismissedAt),
            })}
          </span>
        ) : (
          <Button onPress={() => dismiss.mutate()} isBusy={dismiss.isPending}>
            {t('flagged.dismiss')}
          </Button>
        )}
      </div>
      <AdminErrorNotice of={dismiss.error} />
    </li>
  );
}
