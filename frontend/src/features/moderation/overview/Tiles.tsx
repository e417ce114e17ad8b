import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatAge } from '../durations';
import { useNow } from '../now';
import type { Figures } from '../types';
import styles from './Overview.module.css';

/** The numbers of open items, each with a link to its list. */
export function Tiles({ figures }: { figures: Figures }) {
  const { t, i18n } = useTranslation('moderation');
  const now = useNow();
  const { cases, appeals, notices, people } = figures;
  const oldest = (at: string | undefined): string =>
    at === undefined
      ? t('overview.nothing')
      : t('overview.oldest', { age: formatAge(at, now, i18n.language) });
  const tiles = [
    {
      name: t('overview.openUrgent'),
      value: cases.urgent.open,
      more: oldest(cases.urgent.oldestAt),
      to: '/admin/queue?lane=urgent',
      urgent: cases.urgent.open > 0,
    },
    {
      name: t('overview.openOrdinary'),
      value: cases.ordinary.open,
      more: oldest(cases.ordinary.oldestAt),
      to: '/admin/queue',
    },
    {
      name: t('overview.awaiting'),
      value: cases.awaiting,
      more: '',
      to: '/admin/queue?status=awaiting-confirmation',
    },
    {
      name: t('overview.appealsOpen'),
      value: appeals.open,
      more: oldest(appeals.oldestAt),
      to: '/admin/appeals',
    },
    {
      name: t('overview.noticesOpen'),
      value: notices.open,
      more: oldest(notices.oldestAt),
      to: '/admin/notices',
    },
    {
      name: t('overview.online'),
      value: people.online,
      more: t('overview.onlineMore', { meeting: people.meeting, waiting: people.waiting }),
      to: null,
    },
  ];
  return (
    <ul className={styles.tiles}>
      {tiles.map(({ name, value, more, to, urgent = false }) => (
        <li key={name} className={styles.tile} data-urgent={urgent}>
          <p className={styles.name}>{to === null ? name : <Link to={to}>{name}</Link>}</p>
          <p className={styles.value}>{value.toLocaleString(i18n.language)}</p>
          <p className={styles.more}>{more}</p>
        </li>
      ))}
    </ul>
  );
}
