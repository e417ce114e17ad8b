import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSignOut } from '../../features/account/useAccount';
import { switchLanguage } from '../../shared/i18n/i18n';
import { isLanguage, languages, nameOf } from '../../shared/i18n/language';
import { isSignalOn, switchSignal, type MetSignal } from '../../shared/metSignals';
import { chooseTheme, rememberedTheme, themes, type Theme } from '../../shared/theme';
import { Button } from '../../shared/ui/Button';
import { Switch } from '../../shared/ui/Checkbox';
import { SegmentedControl } from '../../shared/ui/SegmentedControl';
import styles from './Settings.module.css';

interface Props {
  signedInAs: string | null;
  onDone: () => void;
}

/** Language, appearance, how a meeting is told to somebody who looks elsewhere, and signing out. */
export function Settings({ signedInAs, onDone }: Props) {
  const { t, i18n } = useTranslation(['common', 'connection']);
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
      {signedInAs === null ? null : (
        <>
          <SignalSwitch signal="sound" />
          <SignalSwitch signal="notification" />
        </>
      )}
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

function SignalSwitch({ signal }: { signal: MetSignal }) {
  const { t } = useTranslation('connection');
  const [on, setOn] = useState(() => isSignalOn(signal));
  return (
    <Switch isSelected={on} onChange={(next) => void switchSignal(signal, next).then(setOn)}>
      {t(`met.${signal}`)}
    </Switch>
  );
}
