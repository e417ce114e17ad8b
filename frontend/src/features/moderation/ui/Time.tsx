import { useTranslation } from 'react-i18next';
import { useDateTimeFormat } from '../../../shared/i18n/useDateTimeFormat';
import { formatAge } from '../durations';
import { useNow } from '../now';
import styles from './Atoms.module.css';

/** How long ago, and on being pointed at, when exactly. */
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

/** A time of day and date as a reader of a log wants it: to the second, in columns. */
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
