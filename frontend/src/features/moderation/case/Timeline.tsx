import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../shared/ui/Button';
import { actionWord, detailText, readable } from '../actions';
import type { Moment } from '../types';
import { Stamp } from '../ui/Ago';
import styles from './Case.module.css';

const told = ({ detail }: Moment): string => {
  const text = detailText(readable(detail));
  return text === '' ? '' : ` · ${text}`;
};

const isView = ({ action }: Moment): boolean => action === 'case-viewed';

/** All that happened with a case, the oldest first; who only looked, which is most of it, when asked for. */
export function Timeline({ moments }: { moments: readonly Moment[] }) {
  const { t } = useTranslation('moderation');
  const [whole, setWhole] = useState(false);
  const count = moments.filter(isView).length;
  const shown = whole ? moments : moments.filter((moment) => !isView(moment));
  return (
    <section className={styles.part} aria-labelledby="timeline">
      <h2 id="timeline" className={styles.heading}>
        {t('case.timeline')}
      </h2>
      <ol className={styles.timeline}>
        {shown.map((moment, index) => (
          <li key={`${moment.at} ${index}`} className={styles.moment}>
            <Stamp time={moment.at} />
            <span>
              {actionWord(moment.action, t)}
              <span className={styles.quiet}>
                {' · '}
                {moment.by ?? t('server')}
                {told(moment)}
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
