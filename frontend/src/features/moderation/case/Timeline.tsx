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

/** All that happened with a case, the oldest first; who only looked, which is most of it, when asked for. */
export function Timeline({ moments }: { moments: readonly TimelineEntry[] }) {
  const { t } = useTranslation('moderation');
  const [whole, setWhole] = useState(false);
  const count = moments.filter(isView).length;
  const shown = whole ? moments : moments.filter((moment) => !isView(moment));
  return (
    <section className={styles.section} aria-labelledby="timeline">
      <h2 id="timeline" className={styles.heading}>
        {t('case.timeline')}
      </h2>
      <ol className={styles.timeline}>
        {shown.map((moment, index) => (
          <li key={`${moment.at} ${index}`} className={styles.timelineEntry}>
            <Timestamp time={moment.at} />
            <span>
              {actionLabel(moment.action, t)}
              <span className={styles.quiet}>
                {' · '}
                {moment.by ?? t('server')}
                {details(moment)}
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
