import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSignOut } from '../../features/account/useAccount';
import { switchLanguage } from '../../shared/i18n/i18n';
import { isLanguage, languages, nameOf } from '../../shared/i18n/language';
import { chooseTheme, rememberedTheme, themes, type Theme } from '../../shared/theme';
import { Button } from '../../shared/ui/Button';
import { SegmentedControl } from '../../shared/ui/SegmentedControl';
import styles from './Settings.module.css';

interface Props {
  signedInAs: string | null;
  onDone: () => void;
}

/** Language, appearance, and signing out. */
export function Settings({ signedInAs, onDone }: Props) {
  const { t, i18n } = useTranslation();
  const [theme, setTheme] = useState(rememberedTheme);
  const signOut = useSignOut();
  const language = isLanguage(i18n.language) ? i18n.language : 'en';
  const choose = (next: Theme): void => {
    setTheme(next);
    chooseTheme(next);
  };
  return (
    <div className={styles.settings}>
      <SegmentedControl
        label={t('language')}
        value={language}
        onChange={(next) => void switchLanguage(next)}
        options={languages.map((value) => ({
          value,
          text: <span lang={value}>{nameOf[value]}</span>,
        }))}
      />
      <SegmentedControl
        label={t('theme')}
        value={theme}
        onChange={choose}
        options={themes.map((value) => ({ value, text: t(`themes.${value}`) }))}
      />
      <p className={styles.links}>
        <Link to="/rules" onClick={onDone}>
          {t('nav.rules')}
        </Link>
        <Link to="/privacy" onClick={onDone}>
          {t('nav.privacy')}
        </Link>
      </p>
      {signedInAs === null ? null : (
        <div className={styles.account}>
          <span>{signedInAs}</span>
          <Button onPress={() => signOut.mutate(undefined, { onSettled: onDone })}>
            {t('nav.logOut')}
          </Button>
        </div>
      )}
    </div>
  );
}
