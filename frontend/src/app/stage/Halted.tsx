import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/ui/Button';
import type { Halt } from '../../signaling/session';
import styles from './ConnectionClosed.module.css';

interface Props {
  why: Halt;
  onGoOn: () => void;
  onStop: () => void;
  /** How the encounter before ended. */
  children?: ReactNode;
}

/** Asks whether somebody is still here before anybody else is met. */
export function Halted({ why, onGoOn, onStop, children }: Props) {
  const { t } = useTranslation(['connection', 'call']);
  return (
    <section className={styles.closed} aria-labelledby="halted">
      <h1 id="halted" data-focus-target tabIndex={-1}>
        {t('halted.title')}
      </h1>
      <p>{t(`halted.${why}`)}</p>
      <Button look="primary" onPress={onGoOn}>
        {t('halted.goOn')}
      </Button>
      <Button onPress={onStop}>{t('call:toStart')}</Button>
      {children}
    </section>
  );
}
