import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseReport } from '../types';
import { Timestamp } from '../ui/Time';
import { UntrustedText } from '../ui/UntrustedText';
import styles from './RecentLines.module.css';

const shortCount = 12;

/** The last lines of the encounter, as the server stored them with the report. The newest are shown first. */
export function RecentLines({ report }: { report: CaseReport }) {
  const { t } = useTranslation('moderation');
  const [all, setAll] = useState(false);
  const { lines } = report;
  const { takenUp } = report.encounter;
  const gone = takenUp ? <p className={styles.none}>{t('case.linesGone')}</p> : null;
  if (lines.length === 0) return gone ?? <p className={styles.none}>{t('case.noLines')}</p>;
  const shown = all ? lines : lines.slice(-shortCount);
  return (
    <div>
      <div className={styles.head}>
        <h4 className={styles.title}>{t('case.lines')}</h4>
        {lines.length > shortCount ? (
          <button type="button" className={styles.more} onClick={() => setAll(!all)}>
            {all ? t('case.linesLess') : t('case.linesMore', { count: lines.length })}
          </button>
        ) : null}
      </div>
      {gone}
      <ol className={styles.lines}>
        {shown.map((line) => (
          <li key={line.number} className={styles.line} data-from={line.from}>
            <Timestamp time={line.at} short />
            <b className={styles.author}>{t(`case.${line.from}`)}</b>
            <UntrustedText>{line.text}</UntrustedText>
          </li>
        ))}
      </ol>
    </div>
  );
}
