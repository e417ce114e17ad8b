import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseSummary } from '../types';
import { Badge, CategoryBadge } from '../ui/Badge';
import table from '../ui/Table.module.css';
import { RelativeTime } from '../ui/Time';
import { AccountName } from '../ui/UntrustedText';
import { isFlag } from './flags';
import styles from './Queue.module.css';
import type { StableList } from './stableList';

interface Props {
  rows: StableList<CaseSummary>['rows'];
  closed: boolean;
}

export function QueueTable({ rows, closed }: Props) {
  const { t } = useTranslation('moderation');
  return (
    <div className={table.scroll}>
      <table className={`${table.table ?? ''} ${styles.table ?? ''}`} aria-label={t('queue.label')}>
        <colgroup>
          <col className={styles.account} />
          <col />
          <col className={styles.small} />
          <col className={`${styles.small ?? ''} ${styles.spare ?? ''}`} />
          <col className={styles.time} />
          <col className={`${styles.time ?? ''} ${styles.spare ?? ''}`} />
          <col className={styles.status} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t('queue.columns.account')}</th>
            <th scope="col">{t('queue.columns.categories')}</th>
            <th scope="col" className={table.number}>
              {t('queue.columns.reports')}
            </th>
            <th scope="col" className={`${table.number ?? ''} ${styles.spare ?? ''}`}>
              {t('queue.columns.score')}
            </th>
            <th scope="col" className={table.number}>
              {t(closed ? 'queue.columns.closed' : 'queue.columns.waiting')}
            </th>
            <th scope="col" className={`${table.number ?? ''} ${styles.spare ?? ''}`}>
              {t('queue.columns.last')}
            </th>
            <th scope="col">{t('queue.columns.status')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ item, gone }) => (
            <Row key={item.id} item={item} gone={gone} closed={closed} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ item, gone, closed }: { item: CaseSummary; gone: boolean; closed: boolean }) {
  const { t } = useTranslation('moderation');
  return (
    <tr className={`${table.row ?? ''} ${gone || item.ownCase ? (table.faded ?? '') : ''}`}>
      <td>
        <Link to={`/admin/cases/${item.id}`} className={table.link} data-row>
          <AccountName who={item.account} />
        </Link>
      </td>
      <td>
        <span className={table.badges}>
          {item.categories.map((category) => (
            <CategoryBadge key={category} category={category} />
          ))}
          {item.flags.map((flag) => (
            <Badge key={flag} tone="middle">
              {isFlag(flag) ? t(`flags.${flag}`) : flag}
            </Badge>
          ))}
        </span>
      </td>
      <td className={table.number}>{item.reports}</td>
      <td className={`${table.number ?? ''} ${styles.spare ?? ''}`}>
        {(item.score / 100).toFixed(1)}
      </td>
      <td className={table.number}>
        <RelativeTime time={closed ? (item.closedAt ?? item.openedAt) : item.openedAt} />
      </td>
      <td className={`${table.number ?? ''} ${styles.spare ?? ''}`}>
        <RelativeTime time={item.lastReportAt} />
      </td>
      <td className={styles.state}>
        <State item={item} gone={gone} />
      </td>
    </tr>
  );
}

function State({ item, gone }: { item: CaseSummary; gone: boolean }) {
  const { t } = useTranslation('moderation');
  if (gone) return <>{t('queue.gone')}</>;
  if (item.ownCase) return <>{t('queue.ownCase')}</>;
  if (item.claim?.mine) return <Badge tone="mine">{t('queue.claimedByYou')}</Badge>;
  if (item.claim) return <>{t('queue.claimedBy', { name: item.claim.by })}</>;
  if (item.status === 'open') return <span className={styles.quiet}>{t('statuses.open')}</span>;
  return <>{t(`statuses.${item.status}`)}</>;
}
