import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/ui/Button';
import { actionLabel, detailText, withoutIds } from '../actions';
import type { TimelineEntry } from '../types';
import { Timestamp } from '../ui/Time';
import styles from './Case.module.css';

const details = ({ detail }: TimelineEntry): string => {
  const text = detailText(withoutIds(detail));
  return text === '' ? '' : ` · ${text}`;
};

const isView = ({ action }: TimelineEntry): boolean => action === 'case-viewed';

/** The history of a case, the oldest entry first. Views, which are most entries, are shown on request. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  const { t } = useTranslation('moderation');
  const [whole, setWhole] = useState(false);
  const count = entries.filter(isView).length;
  const shown = whole ? entries : entries.filter((entry) => !isView(entry));
  return (
    <section className={styles.section} aria-labelledby="timeline">
      <h2 id="timeline" className={styles.heading}>
        {t('case.timeline')}
      </h2>
      <ol className={styles.timeline}>
        {shown.map((entry, index) => (
          <li key={`${entry.at} ${index}`} className={styles.timelineEntry}>
            <Timestamp time={entry.at} />
            <span>
              {actionLabel(entry.action, t)}
              <span className={styles.quiet}>
                {' · '}
                {entry.by ?? t('server')}
                {details(entry)}
              </span>
            </span>
          </li>
        ))}
      </ol>
      {count > 0 ? (
        <Button onPress={() => setWhole(!whole)}>
          {t(whole ? 'case.hideViews' : 'case.showViews', { count })}
        </Button>
      ) : null}
    </section>
  );
}
