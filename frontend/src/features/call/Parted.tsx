import { Flag } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/ui/Button';
import type { EndedEncounter, EndReason } from '../../signaling/session';
import { BlockButton } from './BlockButton';
import styles from './Parted.module.css';

interface Props {
  ended: EndedEncounter;
  onNext: () => void;
  onStop: () => void;
  onBlock: () => void;
  onReport: () => void;
  /** Whether this person has reported or blocked the partner since. */
  settled: 'reported' | 'blocked' | null;
  children?: ReactNode;
}

/** Shows how the encounter ended, and offers the next step. */
export function Parted(props: Props) {
  const { ended, onNext, onStop, onBlock, onReport, settled, children } = props;
  const { t } = useTranslation('call');
  const reason = settled ?? ended.reason;
  const { pseudonym } = ended.encounter.partner;
  return (
    <section className={styles.parted} aria-labelledby="parted-title">
      <h1 id="parted-title" className={styles.title} data-focus-target tabIndex={-1}>
        {t(`partedTitle.${reason}`, { pseudonym })}
      </h1>
      <p>{t(`partedText.${reason}`)}</p>
      <div className={styles.actions}>
        <Button look="primary" wide onPress={onNext}>
          {t('meetNext')}
        </Button>
        <Button wide onPress={onStop}>
          {t('toStart')}
        </Button>
        <PartnerActions
          pseudonym={pseudonym}
          reason={reason}
          onBlock={onBlock}
          onReport={onReport}
        />
      </div>
      {children}
    </section>
  );
}

interface PartnerActionsProps {
  pseudonym: string;
  reason: EndReason | 'reported';
  onBlock: () => void;
  onReport: () => void;
}

/** Blocks or reports a partner who has left. A report blocks as well. */
export function PartnerActions({ pseudonym, reason, onBlock, onReport }: PartnerActionsProps) {
  const { t } = useTranslation('call');
  if (reason === 'reported') return null;
  return (
    <div className={styles.partnerActions}>
      {reason === 'blocked' ? null : <BlockButton pseudonym={pseudonym} onBlock={onBlock} />}
      <Button
        look="bare"
        onPress={onReport}
        aria-label={t('reportNamed', { pseudonym })}
        aria-keyshortcuts="R"
      >
        <Flag size={18} aria-hidden="true" />
        {t('report')}
      </Button>
    </div>
  );
}
