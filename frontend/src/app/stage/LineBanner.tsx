import { CloudOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/ui/Button';
import type { LineState } from '../../signaling/SignalingSocket';
import styles from './LineBanner.module.css';

interface Props {
  line: LineState;
  onRetry: () => void;
}

/** Says that the server is out of reach, and that we are on it. */
export function LineBanner({ line, onRetry }: Props) {
  const { t } = useTranslation('line');
  if (line.kind !== 'waiting') return null;
  return (
    <div className={styles.banner} data-testid="line-banner">
      <CloudOff size={20} aria-hidden="true" />
      <p>{t(line.outage)}</p>
      <Button look="bare" onPress={onRetry}>
        {t('retry')}
      </Button>
    </div>
  );
}
