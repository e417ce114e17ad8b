import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { actionLabel, detailText } from '../actions';
import type { AuditEntry } from '../types';
import table from '../ui/Table.module.css';
import { Timestamp } from '../ui/Time';
import styles from './Audit.module.css';

export function AuditTable({ entries }: { entries: readonly AuditEntry[] }) {
  const { t } = useTranslation('moderation');
  return (
    <div className={table.scroll}>
      <table className={`${table.table ?? ''} ${styles.table ?? ''}`} aria-label={t('audit.label')}>
        <colgroup>
          <col className={styles.id} />
          <col className={styles.at} />
          <col className={styles.by} />
          <col className={styles.action} />
          <col className={styles.subject} />
          <col />
          <col className={styles.hash} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className={table.number}>
              #
            </th>
            <th scope="col">{t('audit.columns.at')}</th>
            <th scope="col">{t('audit.columns.by')}</th>
            <th scope="col">{t('audit.columns.action')}</th>
            <th scope="col">{t('audit.columns.subject')}</th>
            <th scope="col">{t('audit.columns.detail')}</th>
            <th scope="col">{t('audit.columns.hash')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id} className={table.row}>
              <td className={table.number}>{entry.id}</td>
              <td>
                <Timestamp time={entry.at} />
              </td>
              <td>
                <bdi>{entry.by ?? t('server')}</bdi>
              </td>
              <td>{actionLabel(entry.action, t)}</td>
              <td className={styles.truncated}>
                <Subject entry={entry} />
              </td>
              <td className={styles.detail}>{entry.detail ? detailText(entry.detail) : null}</td>
              <td className={table.mono} title={entry.hash}>
                {entry.hash.slice(0, 8)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The subject of an entry; cases and appeals are links. */
function Subject({ entry }: { entry: AuditEntry }) {
  const { subject } = entry;
  if (!subject) return null;
  const name = subject.name ?? subject.id;
  const paths: Record<string, string | undefined> = { case: 'cases', appeal: 'appeals' };
  const path = paths[subject.kind];
  return path === undefined ? (
    <bdi title={subject.id}>{name}</bdi>
  ) : (
    <Link to={`/admin/${path}/${subject.id}`} title={subject.id}>
      <bdi>{name}</bdi>
    </Link>
  );
}
