import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useErrorMessage } from '../../shared/rest/useErrorMessage';
import { Button } from '../../shared/ui/Button';
import { Callout } from '../../shared/ui/Callout';
import { Checkbox } from '../../shared/ui/Checkbox';
import { Field } from '../../shared/ui/Field';
import { Page } from '../../shared/ui/Page';
import styles from './Account.module.css';
import { BirthDate } from './BirthDate';
import { credentialLengths, passwordViolation, usernameViolation } from './credentialRules';
import { PasswordField } from './PasswordField';
import { PasswordStrength } from './PasswordStrength';
import { useRegister } from './useAccount';
import { useViolation } from './useViolation';

export default function RegisterPage() {
  const { t, i18n } = useTranslation('account');
  const invitation = useSearchParams()[0].get('invitation');
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [birthDate, setBirthDate] = useState<string | null>(null);
  const [accepted, setAccepted] = useState(false);
  const [tried, setTried] = useState(false);
  const register = useRegister();
  const refused = useViolation(register.error);
  const errorMessage = useErrorMessage();

  const nameProblem = usernameViolation(username);
  const passwordProblem = passwordViolation(password, username);
  const complete = !nameProblem && !passwordProblem && birthDate !== null && accepted;
  const showNameProblem =
    nameProblem && (tried || username.length >= credentialLengths.minNameLength);
  const showPasswordProblem =
    passwordProblem && (tried || passwordProblem === 'password-contains-username');
  const aboutFields = ['username', 'password', 'birthDate'].some(refused);

  const submit = (): void => {
    setTried(true);
    if (!complete) return;
    register.mutate({
      username,
      password,
      birthDate,
      acceptTerms: true,
      locale: i18n.language,
      ...(invitation ? { invitation } : {}),
    });
  };

  return (
    <Page title={t('register.title')} intro={t('register.intro')} narrow>
      {invitation ? <Callout tone="info">{t('register.invited')}</Callout> : null}
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Field
          label={t('username')}
          hint={t('usernameHint', credentialLengths)}
          error={
            showNameProblem
              ? t(`violations.${nameProblem}`, credentialLengths)
              : refused('username')
          }
          value={username}
          onChange={(next) => {
            setUsername(next);
            register.reset();
          }}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck="false"
          isRequired
        />
        <PasswordField
          label={t('password')}
          hint={t('passwordHint', credentialLengths)}
          error={
            showPasswordProblem
              ? t(`violations.${passwordProblem}`, credentialLengths)
              : refused('password')
          }
          value={password}
          onChange={setPassword}
          autoComplete="new-password"
        />
        <PasswordStrength password={password} username={username} />
        <BirthDate
          onChange={setBirthDate}
          error={
            tried && birthDate === null ? t('violations.birthDate-required') : refused('birthDate')
          }
        />
        <Checkbox isSelected={accepted} onChange={setAccepted} isInvalid={tried && !accepted}>
          <Trans
            t={t}
            i18nKey="accept"
            components={{
              rules: <Link to="/rules" target="_blank" />,
              privacy: <Link to="/privacy" target="_blank" />,
            }}
          />
        </Checkbox>
        {tried && !accepted ? (
          <Callout tone="problem">{t('violations.acceptTerms-required')}</Callout>
        ) : null}
        {register.error && !aboutFields ? (
          <Callout tone="problem" alert>
            {refused('invitation') ?? errorMessage(register.error)}
          </Callout>
        ) : null}
        <Button type="submit" look="primary" wide isBusy={register.isPending}>
          {register.isPending ? t('register.busy') : t('register.action')}
        </Button>
      </form>
      <p className={styles.alternative}>
        {t('register.hasAccount')} <Link to="/login">{t('login.action')}</Link>
      </p>
    </Page>
  );
}
