import { useTranslation } from 'react-i18next';
import { useDateTimeFormat } from '../../../shared/i18n/useDateTimeFormat';
import { formatAge } from '../durations';
import { useNow } from '../now';
import styles from './Atoms.module.css';

/** The age of a time, with the exact time as its tooltip. */
export function RelativeTime({ time }: { time: string }) {
  const { i18n } = useTranslation();
  const when = useDateTimeFormat();
  const now = useNow();
  return (
    <time dateTime={time} title={when(time)} className={styles.relativeTime}>
      {formatAge(time, now, i18n.language)}
    </time>
  );
}

/** A date and time to the second, aligned in columns. */
export function Timestamp({ time, short = false }: { time: string; short?: boolean }) {
  const { i18n } = useTranslation();
  const format = new Intl.DateTimeFormat(i18n.language, {
    ...(short ? {} : { month: 'short', day: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hour12: false,
  });
  return (
    <time dateTime={time} className={styles.timestamp}>
      {format.format(new Date(time))}
    </time>
  );
}
