import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation } from 'react-router';
import { Header } from './Header';
import styles from './PageLayout.module.css';

/** Every page but the stage: header, content, footer. A new page takes the focus. */
export function PageLayout({ of }: { of?: ReactNode }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    main.current?.focus();
    window.scrollTo(0, 0);
  }, [pathname]);
  return (
    <div className={styles.layout}>
      <Header />
      <main id="content" ref={main} tabIndex={-1}>
        {of ?? <Outlet />}
      </main>
      <footer className={styles.footer}>
        <Link to="/rules">{t('nav.rules')}</Link>
        <Link to="/privacy">{t('nav.privacy')}</Link>
        <Link to="/notice">{t('nav.notice')}</Link>
        <Link to="/transparency">{t('nav.transparency')}</Link>
      </footer>
    </div>
  );
}
