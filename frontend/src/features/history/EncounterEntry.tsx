import { MessageSquareText, ShieldBan, Video } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { en } from '../../shared/i18n/en';
import { useDateTimeFormat } from '../../shared/i18n/useDateTimeFormat';
import type { PastEncounter } from '../../shared/rest/types';
import { Button } from '../../shared/ui/Button';
import { ConfirmDialog } from '../../shared/ui/ConfirmDialog';
import { duration } from './duration';
import styles from './History.module.css';

interface Props {
  encounter: PastEncounter;
  onBlock: () => void;
  report: ReactNode;
}

/** One past encounter. */
export function EncounterEntry({ encounter, onBlock, report }: Props) {
  const { t, i18n } = useTranslation('history');
  const when = useDateTimeFormat();
  const { pseudonym, mode, startedAt, endedAt, endReason, messageCount, blocked } = encounter;
  const Icon = mode === 'video' ? Video : MessageSquareText;
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const facts = [
    when(startedAt),
    endedAt ? duration(startedAt, endedAt, i18n.language) : t('running'),
    t('messages', { count: messageCount }),
    endedAt ? t(`endReasons.${isReason(endReason) ? endReason : 'unknown'}`) : null,
  ].filter((fact) => fact !== null);
  return (
    <li className={styles.entry}>
      <Icon size={22} role="img" aria-label={t(mode === 'video' ? 'video' : 'text')} />
      <div className={styles.details}>
        <h2 className={styles.name}>{pseudonym}</h2>
        <p className={styles.facts}>{facts.join(' · ')}</p>
        {encounter.sharedInterests.length > 0 ? (
          <p className={styles.facts}>
            {t('shared', { interests: list.format(encounter.sharedInterests) })}
          </p>
        ) : null}
      </div>
      <div className={styles.actions}>
        {report}
        {blocked ? (
          <span className={styles.blocked}>
            <ShieldBan size={18} aria-hidden="true" />
            {t('blocked')}
          </span>
        ) : (
          <ConfirmDialog
            trigger={<Button aria-label={t('blockNamed', { pseudonym })}>{t('block')}</Button>}
            title={t('confirm', { pseudonym })}
            action={t('block')}
            onConfirm={onBlock}
          >
            {t('confirmText')}
          </ConfirmDialog>
        )}
      </div>
    </li>
  );
}

type Reason = keyof typeof en.history.endReasons;
const isReason = (reason: string | undefined): reason is Reason =>
  reason !== undefined && Object.hasOwn(en.history.endReasons, reason);
