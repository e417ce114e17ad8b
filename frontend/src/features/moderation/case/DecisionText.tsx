import { useTranslation } from 'react-i18next';
import { useDateTimeFormat } from '../../../shared/i18n/useDateTimeFormat';
import type { Decision } from '../types';
import { UntrustedText } from '../ui/UntrustedText';
import styles from './Decision.module.css';

/** A decision: its kind, who made it, and its reasons. */
export function DecisionText({ decision }: { decision: Decision }) {
  const { t } = useTranslation('moderation');
  const when = useDateTimeFormat();
  const { kind, days, rule, facts, note, confirmedBy } = decision;
  const name = decision.mine ? t('you') : (decision.by ?? t('deletedAccount'));
  const about = [
    t(decision.state === 'proposed' ? 'decide.awaiting' : 'decide.decided', {
      name,
      when: when(decision.at),
    }),
    confirmedBy === undefined ? null : t('decide.confirmedBy', { name: confirmedBy }),
    decision.singleModerator ? t('decide.singleModerator') : null,
  ].filter((fact) => fact !== null);
  return (
    <div className={styles.text}>
      <p className={styles.summary}>
        {t(`kinds.${kind}`)}
        {days === undefined ? null : ` · ${t('decide.dayCount', { count: days })}`}
      </p>
      <p className={styles.effect}>{about.join(' · ')}</p>
      <dl className={styles.reasons}>
        {rule ? (
          <>
            <dt>{t('decide.rule')}</dt>
            <dd>
              <UntrustedText>{rule}</UntrustedText>
            </dd>
          </>
        ) : null}
        {facts ? (
          <>
            <dt>{t('decide.facts')}</dt>
            <dd>
              <UntrustedText>{facts}</UntrustedText>
            </dd>
          </>
        ) : null}
        {note ? (
          <>
            <dt>{t('decide.note')}</dt>
            <dd>
              <UntrustedText>{note}</UntrustedText>
            </dd>
          </>
        ) : null}
      </dl>
    </div>
  );
}
