import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { EarlierReport } from '../types';
import { Badge, CategoryBadge } from '../ui/Badge';
import { RelativeTime } from '../ui/Time';
import styles from './Case.module.css';

/** The number of earlier reports, and a list of them. */
export function EarlierReports({
  title,
  reports,
}: {
  title: string;
  reports: readonly EarlierReport[];
}) {
  const { t } = useTranslation('moderation');
  return (
    <details className={styles.details}>
      <summary>
        {title}: {reports.length}
      </summary>
      <ul className={styles.list}>
        {reports.map((report) => (
          <li key={report.id} className={styles.line}>
            <CategoryBadge category={report.category} />
            <Badge tone={report.outcome === 'fair' ? 'good' : 'calm'}>
              {t(`outcomes.${report.outcome}`)}
            </Badge>
            {report.measure && report.measure !== 'none' ? (
              <span className={styles.quiet}>{t(`measures.${report.measure}`)}</span>
            ) : null}
            {report.caseId ? <Link to={`/admin/cases/${report.caseId}`}>{t('open')}</Link> : null}
            <span className={styles.end}>
              <RelativeTime time={report.at} />
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
