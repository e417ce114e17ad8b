import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './PasswordField.module.css';
import { loadEstimate, type Score } from './strength';

interface Props {
  password: string;
  username: string;
}

/** How hard the password is to guess, while it is typed. */
export function PasswordStrength({ password, username }: Props) {
  const { t } = useTranslation('account');
  const score = useScore(password, username);
  return (
    <div className={styles.strength} data-score={score ?? ''}>
      {score === null ? null : (
        <>
          <div className={styles.meter} aria-hidden="true">
            <span />
            <span />
            <span />
            <span />
          </div>
          <span>
            {t('strength.label')}: {t(`strength.${score}`)}
          </span>
        </>
      )}
    </div>
  );
}

function useScore(password: string, username: string): Score | null {
  const [score, setScore] = useState<Score | null>(null);
  useEffect(() => {
    if (password === '') return;
    let current = true;
    void loadEstimate().then((estimate) => {
      if (current) setScore(estimate(password, [username, 'serendip']));
    });
    return () => {
      current = false;
    };
  }, [password, username]);
  return password === '' ? null : score;
}
