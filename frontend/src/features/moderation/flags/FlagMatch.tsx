import { useTranslation } from 'react-i18next';
import { useDateTimeFormat } from '../../../shared/i18n/useDateTimeFormat';
import type { Flag } from '../types';
import { Badge, type Tone } from '../ui/Badge';
import styles from './Flags.module.css';

const tones: Record<Flag['confidence'], Tone> = { low: 'calm', medium: 'middle', high: 'high' };

/** The banned account that a flagged one matches, by which identity hints, and with which confidence. */
export function FlagMatch({ flag }: { flag: Flag }) {
  const { t } = useTranslation('moderation');
  const when = useDateTimeFormat();
  return (
    <p className={styles.match}>
      <Badge tone={tones[flag.confidence]}>{t(`flagged.confidence.${flag.confidence}`)}</Badge>
      <span>
        {t('flagged.match', {
          name: flag.banned?.username ?? t('deletedAccount'),
          when: when(flag.bannedAt),
        })}
        {': '}
        {flag.reasons.map((reason) => t(`flagged.reasons.${reason}`)).join(', ')}
      </span>
    </p>
  );
}
