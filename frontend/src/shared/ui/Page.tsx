import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Page.module.css';

interface Props {
  title: string;
  intro?: ReactNode;
  narrow?: boolean;
  children?: ReactNode;
}

/** An ordinary page: a heading, an introduction, and the content. */
export function Page({ title, intro, narrow = false, children }: Props) {
  const { t } = useTranslation();
  return (
    <article className={narrow ? `${styles.page ?? ''} ${styles.narrow ?? ''}` : styles.page}>
      <title>{t('titled', { title })}</title>
      <h1 className={styles.title}>{title}</h1>
      {intro ? <p className={styles.intro}>{intro}</p> : null}
      {children}
    </article>
  );
}

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{title}</h2>
      {children}
    </section>
  );
}
