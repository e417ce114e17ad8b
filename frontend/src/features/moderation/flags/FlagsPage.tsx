import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWhen } from '../../../shared/i18n/useWhen';
import { rest } from '../../../shared/rest/rest';
import { Button } from '../../../shared/ui/Button';
import { Segments } from '../../../shared/ui/Segments';
import { moveRow, useCommands } from '../layout/keys';
import { id as part, itemsOf, path, usePages } from '../query';
import type { Flag, Items } from '../types';
import { Ago } from '../ui/Ago';
import { Failure } from '../ui/Failure';
import { ListEnd, View } from '../ui/View';
import styles from './Flags.module.css';
import { Resemblance } from './Resemblance';

type Which = 'open' | 'all';

/** New accounts that may be banned people's. */
export function FlagsPage() {
  const { t } = useTranslation('moderation');
  const [status, setStatus] = useState<Which>('open');
  const list = usePages<Items<Flag>>(['moderation', 'flags', status], 'flags', { status });
  const items = itemsOf(list.data);
  useCommands({ j: () => moveRow(1), k: () => moveRow(-1), r: () => void list.refetch() });
  return (
    <View
      title={t('flagged.title')}
      aside={t('flagged.intro')}
      tools={
        <Segments<Which>
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
          <One key={flag.id} flag={flag} />
        ))}
      </ul>
      <ListEnd list={list} empty={items.length > 0 ? null : t('flagged.empty')} />
    </View>
  );
}

function One({ flag }: { flag: Flag }) {
  const { t } = useTranslation('moderation');
  const when = useWhen();
  const queries = useQueryClient();
  const dismiss = useMutation({
    mutationFn: () => rest.post(path(`flags/${part(flag.id)}/dismissal`)),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['moderation'] }),
  });
  return (
    <li className={styles.flag} data-row tabIndex={-1}>
      <p className={styles.name}>
        <b>{flag.account?.username ?? t('someone')}</b>
        <span className={styles.quiet}>
          <Ago time={flag.at} />
        </span>
      </p>
      <Resemblance flag={flag} />
      <div className={styles.end}>
        {flag.dismissedAt ? (
          <span className={styles.quiet}>
            {t('flagged.dismissed', {
              name: flag.dismissedBy ?? t('someone'),
              when: when(flag.dismissedAt),
            })}
          </span>
        ) : (
          <Button onPress={() => dismiss.mutate()} isBusy={dismiss.isPending}>
            {t('flagged.dismiss')}
          </Button>
        )}
      </div>
      <Failure of={dismiss.error} />
    </li>
  );
}
