import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { announce } from '../../../shared/announcer';
import styles from './AdminLayout.module.css';
import { useShortcuts, useKeySequences } from './shortcuts';
import { ShortcutsDialog } from './ShortcutsDialog';
import { Sidebar } from './Sidebar';
import { useNextCase } from './useNextCase';
import { useQueueCounts } from './useQueueCounts';

interface Props {
  isAdministrator: boolean;
  /** The settings of the app: language, appearance, signing out. */
  settings: ReactNode;
}

/** Wraps every view: the sidebar, the shortcuts that work everywhere, and the announcements of new cases. */
export function AdminLayout({ isAdministrator, settings }: Props) {
  const { t } = useTranslation('moderation');
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const next = useNextCase();
  const { data: counts } = useQueueCounts();
  const [keysShown, setKeysShown] = useState(false);
  const main = useRef<HTMLElement>(null);

  useDensity();
  useFocusOn(pathname, main);
  useAnnouncedCount(counts ? counts.open + counts.urgent : undefined);
  const go = (view: string) => (): void => void navigate(`/admin${view}`);
  useShortcuts({
    '?': () => setKeysShown(true),
    n: () => next.mutate(undefined),
    'g o': go(''),
    'g q': go('/queue'),
    'g a': go('/appeals'),
    'g e': go('/notices'),
    'g f': go('/flags'),
    'g t': go('/reasons'),
    'g l': go('/audit'),
    ...(isAdministrator ? { 'g p': go('/people') } : {}),
  });
  useKeySequences();

  return (
    <div className={styles.layout}>
      <a href="#content" className={styles.skip}>
        {t('skip')}
      </a>
      <Sidebar
        isAdministrator={isAdministrator}
        counts={counts}
        onKeys={() => setKeysShown(true)}
        settings={settings}
      />
      <main id="content" ref={main} tabIndex={-1} className={styles.main}>
        <Outlet />
      </main>
      <ShortcutsDialog isOpen={keysShown} onClose={() => setKeysShown(false)} />
    </div>
  );
}

/** Makes controls compact while the page is open, also in its dialogs. */
function useDensity(): void {
  useEffect(() => {
    document.documentElement.dataset.density = 'compact';
    return () => {
      delete document.documentElement.dataset.density;
    };
  }, []);
}

/** Moves the focus to a new view. */
function useFocusOn(pathname: string, main: { current: HTMLElement | null }): void {
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [pathname, main]);
}

/** Announces new cases; closed ones are not announced. */
function useAnnouncedCount(count: number | undefined): void {
  const { t } = useTranslation('moderation');
  const before = useRef(count);
  useEffect(() => {
    const more = count === undefined || before.current === undefined ? 0 : count - before.current;
    before.current = count;
    if (more > 0) announce(t('newCases', { count: more }));
  }, [count, t]);
}
