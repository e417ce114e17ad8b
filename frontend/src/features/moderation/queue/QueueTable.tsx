import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { Fragment, useCallback, useState, type FocusEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { drawnIndexes, layOut, overscan, virtualFrom } from '../../../shared/virtualRows';
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

const columns = 7;
/** The estimated height of a row in pixels; a rendered row is measured. */
const estimate = 40;

/** The cases of the queue. A long list renders only its visible rows, each with its position in the whole list. */
export function QueueTable({ rows, closed }: Props) {
  const { t } = useTranslation('moderation');
  const [focused, setFocused] = useState<number | null>(null);
  const [top, setTop] = useState(0);
  const body = useCallback((element: HTMLElement | null) => {
    if (element) setTop(element.getBoundingClientRect().top + window.scrollY);
  }, []);
  const isVirtual = rows.length >= virtualFrom;
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    enabled: isVirtual,
    estimateSize: () => estimate,
    getItemKey: (index) => rows[index]?.item.id ?? index,
    rangeExtractor: (range) => drawnIndexes(range, focused),
    scrollMargin: top,
    overscan,
  });
  const { rows: drawn, below } = isVirtual
    ? layOut(
        virtualizer
          .getVirtualItems()
          .map(({ index, start, end }) => ({ index, start: start - top, end: end - top })),
        virtualizer.getTotalSize(),
      )
    : { rows: rows.map((_, index) => ({ index, space: 0 })), below: 0 };
  const keepFocus = (event: FocusEvent): void => {
    const index = event.target.closest('tr')?.dataset.index;
    setFocused(index === undefined ? null : Number(index));
  };
  return (
    <div className={table.scroll}>
      <table
        className={`${table.table ?? ''} ${styles.table ?? ''}`}
        aria-label={t('queue.label')}
        {...(isVirtual ? { 'aria-rowcount': rows.length + 1 } : {})}
      >
        <colgroup>
          <col className={styles.account} />
          <col />
          <col className={styles.small} />
          <col className={`${styles.small ?? ''} ${styles.optional ?? ''}`} />
          <col className={styles.time} />
          <col className={`${styles.time ?? ''} ${styles.optional ?? ''}`} />
          <col className={styles.status} />
        </colgroup>
        <thead>
          <tr {...(isVirtual ? { 'aria-rowindex': 1 } : {})}>
            <th scope="col">{t('queue.columns.account')}</th>
            <th scope="col">{t('queue.columns.categories')}</th>
            <th scope="col" className={table.number}>
              {t('queue.columns.reports')}
            </th>
            <th scope="col" className={`${table.number ?? ''} ${styles.optional ?? ''}`}>
              {t('queue.columns.score')}
            </th>
            <th scope="col" className={table.number}>
              {t(closed ? 'queue.columns.closed' : 'queue.columns.waiting')}
            </th>
            <th scope="col" className={`${table.number ?? ''} ${styles.optional ?? ''}`}>
              {t('queue.columns.last')}
            </th>
            <th scope="col">{t('queue.columns.status')}</th>
          </tr>
        </thead>
        <tbody ref={body} onFocus={keepFocus} onBlur={() => setFocused(null)}>
          {drawn.map(({ index, space }) => {
            const row = rows[index];
            return row ? (
              <Fragment key={row.item.id}>
                <Space height={space} />
                <Row
                  item={row.item}
                  gone={row.gone}
                  closed={closed}
                  {...(isVirtual
                    ? { position: { index, measure: virtualizer.measureElement } }
                    : {})}
                />
              </Fragment>
            ) : null;
          })}
          <Space height={below} />
        </tbody>
      </table>
    </div>
  );
}

/** Takes the height of the rows that are not rendered. */
function Space({ height }: { height: number }) {
  if (height === 0) return null;
  return (
    <tr aria-hidden="true">
      <td colSpan={columns} className={styles.space} style={{ height }} />
    </tr>
  );
}

interface RowProps {
  item: CaseSummary;
  gone: boolean;
  closed: boolean;
  /** The position of the row in a virtual list, which renders only some of its rows. */
  position?: { index: number; measure: (element: HTMLElement | null) => void };
}

function Row({ item, gone, closed, position }: RowProps) {
  const { t } = useTranslation('moderation');
  return (
    <tr
      className={`${table.row ?? ''} ${gone || item.ownCase ? (table.faded ?? '') : ''}`}
      {...(position
        ? {
            ref: position.measure,
            'data-index': position.index,
            'aria-rowindex': position.index + 2,
          }
        : {})}
    >
      <td>
        <Link to={`/admin/cases/${item.id}`} className={table.link} data-row>
          <AccountName account={item.account} />
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
      <td className={`${table.number ?? ''} ${styles.optional ?? ''}`}>
        {(item.score / 100).toFixed(1)}
      </td>
      <td className={table.number}>
        <RelativeTime time={closed ? (item.closedAt ?? item.openedAt) : item.openedAt} />
      </td>
      <td className={`${table.number ?? ''} ${styles.optional ?? ''}`}>
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
