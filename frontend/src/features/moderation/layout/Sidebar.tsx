import {
  ArrowLeft,
  ChartColumn,
  Inbox,
  Keyboard,
  Mailbox,
  MessageSquareQuote,
  Scale,
  ScrollText,
  Settings as SettingsIcon,
  Users,
  UserSearch,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Link, NavLink } from 'react-router';
import styles from './Sidebar.module.css';
import type { QueueCounts } from './useQueueCounts';

const views = [
  { to: '/admin', label: 'overview', Icon: ChartColumn, end: true },
  { to: '/admin/queue', label: 'queue', Icon: Inbox },
  { to: '/admin/appeals', label: 'appeals', Icon: Scale },
  { to: '/admin/notices', label: 'notices', Icon: Mailbox },
  { to: '/admin/flags', label: 'flags', Icon: UserSearch },
  { to: '/admin/reasons', label: 'reasons', Icon: MessageSquareQuote },
  { to: '/admin/audit', label: 'audit', Icon: ScrollText },
] as const;
const people = { to: '/admin/people', label: 'people', Icon: Users } as const;

interface Props {
  isAdministrator: boolean;
  counts: QueueCounts | undefined;
  onKeys: () => void;
  settings: ReactNode;
}

export function Sidebar({ isAdministrator, counts, onKeys, settings }: Props) {
  const { t } = useTranslation('moderation');
  return (
    <nav className={styles.sidebar} aria-label={t('nav.label')}>
      <Link to="/" className={styles.item} title={t('backLong')}>
        <ArrowLeft size={18} aria-hidden="true" />
        <span>{t('back')}</span>
      </Link>
      <hr className={styles.divider} />
      {(isAdministrator ? [...views, people] : views).map(({ to, label, Icon, ...rest }) => (
        <NavLink key={to} to={to} end={'end' in rest} className={styles.item ?? ''}>
          <Icon size={18} aria-hidden="true" />
          <span>{t(`nav.${label}`)}</span>
          {label === 'queue' && counts ? <QueueBadges counts={counts} /> : null}
        </NavLink>
      ))}
      <div className={styles.footer}>
        <Button className={styles.item ?? ''} onPress={onKeys}>
          <Keyboard size={18} aria-hidden="true" />
          <span>{t('keys.show')}</span>
        </Button>
        <DialogTrigger>
          <Button className={styles.item ?? ''}>
            <SettingsIcon size={18} aria-hidden="true" />
            <span>{t('settings')}</span>
          </Button>
          <Popover className={styles.popover ?? ''} placement="right bottom">
            <Dialog className={styles.dialog ?? ''} aria-label={t('settings')}>
              {settings}
            </Dialog>
          </Popover>
        </DialogTrigger>
      </div>
    </nav>
  );
}

/** The number of open cases, the urgent ones apart. The space is reserved while there are none. */
function QueueBadges({ counts }: { counts: QueueCounts }) {
  const { t } = useTranslation('moderation');
  return (
    <span className={styles.badges}>
      {counts.urgent > 0 ? (
        <b className={styles.urgent} title={t('nav.urgentWaiting', { count: counts.urgent })}>
          {cap(counts.urgent)}
        </b>
      ) : null}
      {counts.open > 0 ? (
        <b className={styles.count} title={t('nav.waiting', { count: counts.open })}>
          {cap(counts.open)}
        </b>
      ) : null}
    </span>
  );
}

const cap = (count: number): string => (count > 999 ? '999+' : String(count));
