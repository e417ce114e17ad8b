import { Dices, EyeOff, ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Logo } from '../shell/Logo';
import styles from './Welcome.module.css';

const points = [
  { key: 'random', Icon: Dices },
  { key: 'safe', Icon: ShieldCheck },
  { key: 'private', Icon: EyeOff },
] as const;

/** The landing page for guests. */
export function Welcome() {
  const { t } = useTranslation(['legal', 'common']);
  return (
    <div className={styles.welcome}>
      <title>{t('common:name')}</title>
      <div className={styles.hero}>
        <div className={styles.copy}>
          <h1>{t('welcome.title')}</h1>
          <p className={styles.text}>{t('welcome.text')}</p>
          <div className={styles.actions}>
            <Link to="/register" className={styles.join}>
              {t('welcome.join')}
            </Link>
            <Link to="/login" className={styles.login}>
              {t('common:nav.logIn')}
            </Link>
          </div>
        </div>
        <div className={styles.logo}>
          <Logo size={340} />
        </div>
      </div>
      <ul className={styles.points}>
        {points.map(({ key, Icon }) => (
          <li key={key}>
            <Icon size={28} aria-hidden="true" />
            <h2>{t(`welcome.points.${key}.title`)}</h2>
            <p>{t(`welcome.points.${key}.text`)}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
