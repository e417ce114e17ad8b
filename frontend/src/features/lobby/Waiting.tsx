import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { browserTimers } from '../../shared/timers';
import { Button } from '../../shared/ui/Button';
import { Callout } from '../../shared/ui/Callout';
import type { Session } from '../../signaling/session';
import { formatElapsed } from './elapsed';
import styles from './Waiting.module.css';

interface Props {
  session: Extract<Session, { kind: 'seeking' }>;
  online: number | null;
  hasInterests: boolean;
  onCancel: () => void;
  /** How the encounter before ended. */
  children?: ReactNode;
}

/** Shows the search: how long it has lasted, how many people are here, and the button to cancel. */
export function Waiting({ session, online, hasInterests, onCancel, children }: Props) {
  const { t } = useTranslation('lobby');
  const time = useElapsed(session.since);
  const alone = session.waiting !== null && session.waiting <= 1;
  return (
    <section className={styles.waiting} aria-labelledby="waiting-title">
      <div className={styles.orbit} aria-hidden="true">
        <span />
        <span />
      </div>
      <h1 id="waiting-title" className={styles.title} data-focus-target tabIndex={-1}>
        {t('waitingTitle')}
      </h1>
      {children}
      <p className={styles.figures}>
        <span>{t('elapsed', { time })}</span>
        {online === null ? null : <span>{t('online', { count: online })}</span>}
        {session.waiting === null ? null : <span>{t('waiting', { count: session.waiting })}</span>}
      </p>
      {alone ? (
        <Callout tone="info">{t('nobody')}</Callout>
      ) : session.widened && hasInterests ? (
        <Callout tone="info">{t('widened')}</Callout>
      ) : null}
      <Button onPress={onCancel}>{t('cancel')}</Button>
    </section>
  );
}

function useElapsed(since: number): string {
  const [now, setNow] = useState(since);
  useEffect(() => {
    const tick = setInterval(() => setNow(browserTimers.monotonic()), 500);
    return () => clearInterval(tick);
  }, []);
  return formatElapsed(now - since);
}
