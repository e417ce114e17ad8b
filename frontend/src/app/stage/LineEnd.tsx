import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Button } from '../../shared/ui/Button';
import styles from './LineEnd.module.css';
import { endOf } from './lineEnds';

interface Props {
  code: number;
  onReconnect: () => void;
  onSignedOut: () => void;
}

/** The server closed the line for good: why, and the one way on. */
export function LineEnd({ code, onReconnect, onSignedOut }: Props) {
  const { t } = useTranslation(['line', 'common']);
  const navigate = useNavigate();
  const end = endOf(code);
  return (
    <section className={styles.end} aria-labelledby="line-end">
      <h1 id="line-end" data-focus-target tabIndex={-1}>
        {t(`${end}.title`)}
      </h1>
      <p>{t(`${end}.text`)}</p>
      {end === 'suspended' ? (
        <Button look="primary" onPress={() => void navigate('/standing')}>
          {t('suspended.why')}
        </Button>
      ) : (
        <Button look="primary" onPress={end === 'signedOut' ? onSignedOut : onReconnect}>
          {end === 'elsewhere'
            ? t('elsewhere.here')
            : end === 'signedOut'
              ? t('common:nav.logIn')
              : t('reconnect')}
        </Button>
      )}
    </section>
  );
}
