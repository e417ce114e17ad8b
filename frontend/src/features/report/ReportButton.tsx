import { Flag } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PastEncounter } from '../../shared/rest/types';
import { Button } from '../../shared/ui/Button';
import styles from './ReportButton.module.css';

/** After so many days an encounter can no longer be reported. */
const days = 30;

interface Props {
  encounter: PastEncounter;
  onPress: () => void;
}

/** Reports a past encounter as long as that is possible, or says that it was reported. */
export function ReportButton({ encounter, onPress }: Props) {
  const { t } = useTranslation('report');
  const [now] = useState(() => Date.now());
  const { reported, pseudonym, endedAt } = encounter;
  if (reported) {
    return (
      <span className={styles.reported}>
        <Flag size={18} aria-hidden="true" />
        {t('reported')}
      </span>
    );
  }
  const over = endedAt !== undefined && now - Date.parse(endedAt) > days * 86_400_000;
  if (over) return null;
  return (
    <Button aria-label={t('reportNamed', { pseudonym })} onPress={onPress}>
      <Flag size={18} aria-hidden="true" />
      {t('report')}
    </Button>
  );
}
