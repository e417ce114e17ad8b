import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { moderation as words } from '../../../shared/i18n/en/moderation';
import { useDateTimeFormat } from '../../../shared/i18n/useDateTimeFormat';
import type { Case, Sanction } from '../types';
import { RelativeTime } from '../ui/Time';
import { UntrustedText } from '../ui/UntrustedText';
import styles from './Case.module.css';
import { EarlierReports } from './EarlierReports';

/** The history of the account: its standing, its sanctions, and the reports on it and by it. */
export function AccountHistory({ subject }: { subject: Case }) {
  const { t } = useTranslation('moderation');
  const when = useDateTimeFormat();
  const { standing, sanctions, reportsOn, reportsBy } = subject;
  return (
    <section className={styles.section} aria-labelledby="account-history">
      <h2 id="account-history" className={styles.heading}>
        {t('case.accountHistory')}
      </h2>
      {standing ? (
        <p>
          {isStanding(standing.kind) ? t(`standings.${standing.kind}`) : standing.kind}
          {standing.until ? ` ${t('case.until', { when: when(standing.until) })}` : null}
        </p>
      ) : null}
      <h3 className={styles.small}>{t('case.sanctions')}</h3>
      {sanctions.length === 0 ? <p className={styles.quiet}>{t('case.noSanctions')}</p> : null}
      <ul className={styles.list}>
        {sanctions.map((sanction) => (
          <SanctionLine key={sanction.id} sanction={sanction} />
        ))}
      </ul>
      <h3 className={styles.small}>{t('case.earlierReports')}</h3>
      <EarlierReports title={t('case.reportsOn')} reports={reportsOn} />
      <EarlierReports title={t('case.reportsBy')} reports={reportsBy} />
    </section>
  );
}

type Standing = keyof typeof words.standings;
const isStanding = (kind: string): kind is Standing => Object.hasOwn(words.standings, kind);

function SanctionLine({ sanction }: { sanction: Sanction }) {
  const { t } = useTranslation('moderation');
  const when = useDateTimeFormat();
  const { kind, rule, facts, automated, at, until, acknowledgedAt, liftedAt, appeal, caseId } =
    sanction;
  const more = [
    until ? t('case.until', { when: when(until) }) : null,
    automated ? t('case.automated') : null,
    acknowledgedAt ? t('case.acknowledged', { when: when(acknowledgedAt) }) : null,
    liftedAt ? t('case.lifted', { when: when(liftedAt) }) : null,
  ].filter((fact) => fact !== null);
  return (
    <li className={styles.entry}>
      <p className={styles.line}>
        {caseId ? (
          <Link to={`/admin/cases/${caseId}`}>{t(`sanctionKinds.${kind}`)}</Link>
        ) : (
          <b>{t(`sanctionKinds.${kind}`)}</b>
        )}
        {appeal ? (
          <Link to={`/admin/appeals/${appeal.id}`}>
            {appeal.outcome === undefined
              ? t('case.appealOpen')
              : t(appeal.outcome === 'granted' ? 'case.appealGranted' : 'case.appealDenied')}
          </Link>
        ) : null}
        <span className={styles.end}>
          <RelativeTime time={at} />
        </span>
      </p>
      {more.length > 0 ? <p className={styles.quiet}>{more.join(' · ')}</p> : null}
      <details className={styles.details}>
        <summary>
          <UntrustedText>{rule}</UntrustedText>
        </summary>
        <UntrustedText>{facts}</UntrustedText>
      </details>
    </li>
  );
}
