import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Button } from '../../shared/ui/Button';
import { closeReason } from './closeReasons';
import styles from './ConnectionClosed.module.css';

interface Props {
  code: number;
  onReconnect: () => void;
  onSignedOut: () => void;
}

/** Shows why the server closed the connection for good, and offers the one action that is left. */
export function ConnectionClosed({ code, onReconnect, onSignedOut }: Props) {
  const { t } = useTranslation(['connection', 'common']);
  const navigate = useNavigate();
  const reason = closeReason(code);
  return (
    <section className={styles.closed} aria-labelledby="connection-closed">
      <h1 id="connection-closed" data-focus-target tabIndex={-1}>
        {t(`${reason}.title`)}
      </h1>
      <p>{t(`${reason}.text`)}</p>
      {reason === 'suspended' ? (
        <Button look="primary" onPress={() => void navigate('/standing')}>
          {t('suspended.why')}
        </Button>
      ) : (
        <Button look="primary" onPress={reason === 'signedOut' ? onSignedOut : onReconnect}>
          {reason === 'elsewhere'
            ? t('elsewhere.takeOver')
            : reason === 'signedOut'
              ? t('common:nav.logIn')
              : t('reconnect')}
        </Button>
      )}
    </section>
  );
}
