import { LifeBuoy } from 'lucide-react';
import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { Category } from './categories';
import styles from './Report.module.css';

interface Props {
  category: Category;
  /** The level of its heading. */
  level: 2 | 3;
}

/** Emergency advice for threats and child safety; nothing for the other categories. */
export function Advice({ category, level }: Props) {
  const { t } = useTranslation('report');
  const Title = level === 2 ? 'h2' : 'h3';
  if (category !== 'threat' && category !== 'child-safety') return null;
  return (
    <aside className={styles.advice} aria-labelledby="report-advice">
      <LifeBuoy size={24} aria-hidden="true" />
      <div>
        <Title id="report-advice">{t(`advice.${category}.title`)}</Title>
        <p>{t(`advice.${category}.text`)}</p>
        <p>
          <Trans
            t={t}
            i18nKey={`advice.${category}.help`}
            components={{ helpline: <Helpline /> }}
          />
        </p>
      </div>
    </aside>
  );
}

/** Opens in a new tab, so that the report being written is not lost. */
function Helpline({ children }: { children?: ReactNode }) {
  return (
    <a href="https://findahelpline.com" target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
