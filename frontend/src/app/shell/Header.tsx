import { Menu as MenuIcon } from 'lucide-react';
import { Button, DialogTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { isSuspendedOrBanned } from '../../features/account/standing';
import { useAccount } from '../../features/account/useAccount';
import type { Account } from '../../shared/rest/types';
import { PopoverDialog } from '../../shared/ui/PopoverDialog';
import styles from './Header.module.css';
import { isModerator } from './isModerator';
import { Logo } from './Logo';
import { Settings } from './Settings';

const memberLinks = [
  { to: '/', label: 'meet' },
  { to: '/history', label: 'history' },
  { to: '/blocks', label: 'blocks' },
  { to: '/reports', label: 'reports' },
  { to: '/account', label: 'account' },
] as const;

const moderatorLinks = [...memberLinks, { to: '/admin', label: 'moderation' }] as const;

/** For a suspended or banned account: the only page that it may open. */
const suspendedLinks = [{ to: '/standing', label: 'standing' }] as const;

const guestLinks = [
  { to: '/login', label: 'logIn' },
  { to: '/register', label: 'register' },
] as const;

function linksFor(account: Account | null | undefined) {
  if (!account) return guestLinks;
  if (isSuspendedOrBanned(account)) return suspendedLinks;
  return isModerator(account) ? moderatorLinks : memberLinks;
}

export function Header() {
  const { t } = useTranslation();
  const { data: account } = useAccount();
  const links = linksFor(account);
  return (
    <header className={styles.header}>
      <a href="#content" className={styles.skip}>
        {t('skipToContent')}
      </a>
      <NavLink to="/" className={styles.brand ?? ''}>
        <Logo />
        {t('name')}
      </NavLink>
      <nav className={styles.wide} aria-label={t('nav.main')}>
        {links.map(({ to, label }) => (
          <NavLink key={to} to={to} end className={styles.link ?? ''}>
            {t(`nav.${label}`)}
          </NavLink>
        ))}
      </nav>
      <DialogTrigger>
        <Button className={styles.menu ?? ''} aria-label={t('menu')}>
          <MenuIcon aria-hidden="true" />
        </Button>
        <PopoverDialog label={t('menu')} placement="bottom end">
          {({ close }) => (
            <>
              <nav className={styles.list} aria-label={t('menu')}>
                {links.map(({ to, label }) => (
                  <NavLink key={to} to={to} end className={styles.item ?? ''} onClick={close}>
                    {t(`nav.${label}`)}
                  </NavLink>
                ))}
              </nav>
              <Settings signedInAs={account?.username ?? null} onDone={close} />
            </>
          )}
        </PopoverDialog>
      </DialogTrigger>
    </header>
  );
}
