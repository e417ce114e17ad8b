import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CopyButton } from '../../../shared/ui/CopyButton';
import { Page } from '../../../shared/ui/Page';
import { Advice } from '../Advice';
import type { Category } from '../categories';
import styles from './Notice.module.css';

/** The receipt, without which the notice cannot be looked up. */
export function NoticeSent({ receipt, category }: { receipt: string; category: Category | null }) {
  const { t } = useTranslation('notice');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
    window.scrollTo(0, 0);
  }, []);
  return (
    <div ref={box} tabIndex={-1} className={styles.sent}>
      <Page title={t('sent.title')} intro={t('sent.text')}>
        {category ? <Advice category={category} level={2} /> : null}
        <div className={styles.receipt}>
          <small>{t('sent.receipt')}</small>
          <code>{receipt}</code>
          <CopyButton text={receipt}>{t('sent.copy')}</CopyButton>
        </div>
        <p>
          <Link to={`/notice/receipt#${receipt}`}>{t('sent.look')}</Link>
        </p>
      </Page>
    </div>
  );
}
