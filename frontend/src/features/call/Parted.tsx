import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/ui/Button';
import type { Farewell } from '../../signaling/session';
import { BlockButton } from './BlockButton';
import styles from './Parted.module.css';

interface Props {
  farewell: Farewell;
  onNext: () => void;
  onStop: () => void;
  onBlock: () => void;
  children?: ReactNode;
}

/** How it ended, and what may come now. */
export function Parted({ farewell, onNext, onStop, onBlock, children }: Props) {
  const { t } = useTranslation('call');
  const { reason } = farewell;
  const { pseudonym } = farewell.encounter.partner;
  return (
    <section className={styles.parted} aria-labelledby="parted-title">
      <h1 id="parted-title" className={styles.title} data-focus-target tabIndex={-1}>
        {t(`partedTitle.${reason}`, { pseudonym })}
      </h1>
      <p>{t(`partedText.${reason}`)}</p>
      <div className={styles.ways}>
        <Button look="primary" wide onPress={onNext}>
          {t('meetNext')}
        </Button>
        <Button wide onPress={onStop}>
          {t('toStart')}
        </Button>
        {reason === 'blocked' ? null : <BlockButton pseudonym={pseudonym} onBlock={onBlock} />}
      </div>
      {children}
    </section>
  );
}
