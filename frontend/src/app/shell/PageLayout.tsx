import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet } from 'react-router';
import { version } from '../../shared/version';
import { Header } from './Header';
import styles from './PageLayout.module.css';

/** Every page but the stage: header, content, footer. */
export function PageLayout({ of }: { of?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={styles.layout}>
      <Header />
      <main id="content" tabIndex={-1}>
        {of ?? <Outlet />}
      </main>
      <footer className={styles.footer}>
        <Link to="/rules">{t('nav.rules')}</Link>
        <Link to="/privacy">{t('nav.privacy')}</Link>
        <Link to="/notice">{t('nav.notice')}</Link>
        <Link to="/transparency">{t('nav.transparency')}</Link>
        <span>{t('version', { version })}</span>
      </footer>
    </div>
  );
}
