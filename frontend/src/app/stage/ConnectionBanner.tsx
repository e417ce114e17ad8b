import { CloudOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/ui/Button';
import type { ConnectionState } from '../../signaling/SignalingSocket';
import styles from './ConnectionBanner.module.css';

interface Props {
  connection: ConnectionState;
  onRetry: () => void;
}

/** Shows that the server cannot be reached and that the client keeps trying. */
export function ConnectionBanner({ connection, onRetry }: Props) {
  const { t } = useTranslation('connection');
  if (connection.kind !== 'down') return null;
  return (
    <div className={styles.banner} data-testid="connection-banner">
      <CloudOff size={20} aria-hidden="true" />
      <p>{t(connection.outage)}</p>
      <Button look="bare" onPress={onRetry}>
        {t('retry')}
      </Button>
    </div>
  );
}
