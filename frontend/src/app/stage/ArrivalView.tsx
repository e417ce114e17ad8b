import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/ui/Button';
import type { ArrivalState } from './Arrival';
import styles from './ConnectionClosed.module.css';

interface Props {
  arrival: Exclude<ArrivalState, 'here'>;
  onTakeOver: () => void;
}

/** Shows that the talk is taken up again after the page was loaded again, or asks whether it should leave another tab. */
export function ArrivalView({ arrival, onTakeOver }: Props) {
  const { t } = useTranslation('connection');
  const isElsewhere = arrival === 'elsewhere';
  return (
    <section className={styles.closed} aria-labelledby="arrival">
      <h1 id="arrival" data-focus-target tabIndex={-1}>
        {isElsewhere ? t('otherTab.title') : t('resuming')}
      </h1>
      {isElsewhere ? (
        <>
          <p>{t('otherTab.text')}</p>
          <Button look="primary" onPress={onTakeOver}>
            {t('otherTab.takeOver')}
          </Button>
        </>
      ) : null}
    </section>
  );
}
