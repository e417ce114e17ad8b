import { useTranslation } from 'react-i18next';
import { actionWord, detailText, readable } from '../actions';
import type { Moment } from '../types';
import { Stamp } from '../ui/Ago';
import styles from './Case.module.css';

const told = ({ detail }: Moment): string => {
  const text = detailText(readable(detail));
  return text === '' ? '' : ` · ${text}`;
};

/** All that happened with a case, the oldest first. */
export function Timeline({ moments }: { moments: readonly Moment[] }) {
  const { t } = useTranslation('moderation');
  return (
    <section className={styles.part} aria-labelledby="timeline">
      <h2 id="timeline" className={styles.heading}>
        {t('case.timeline')}
      </h2>
      <ol className={styles.timeline}>
        {moments.map((moment, index) => (
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
    </section>
  );
}
