import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Problem } from '../../shared/rest/rest';
import { useErrorMessage } from '../../shared/rest/useErrorMessage';
import { Button } from '../../shared/ui/Button';
import { Callout } from '../../shared/ui/Callout';
import { Field } from '../../shared/ui/Field';
import { Page } from '../../shared/ui/Page';
import styles from './Account.module.css';
import { PasswordField } from './PasswordField';
import { useSignIn } from './useAccount';
import { useReturnPath } from './useReturnPath';

export default function LoginPage() {
  const { t } = useTranslation('account');
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const from = useReturnPath();
  const signIn = useSignIn();
  const errorMessage = useErrorMessage();
  const wrong = signIn.error instanceof Problem && signIn.error.status === 401;
  return (
    <Page title={t('login.title')} narrow>
      {from === '/standing' ? (
        <Callout tone="info">{t('login.signedOutByDecision')}</Callout>
      ) : null}
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          signIn.mutate({ username, password });
        }}
      >
        <Field
          label={t('username')}
          value={username}
          onChange={setUsername}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck="false"
          isRequired
        />
        <PasswordField
          label={t('password')}
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
        />
        {signIn.error ? (
          <Callout tone="problem" alert>
            {wrong ? t('login.wrong') : errorMessage(signIn.error)}
          </Callout>
        ) : null}
        <Button
          type="submit"
          look="primary"
          wide
          isDisabled={username === '' || password === ''}
          isBusy={signIn.isPending}
        >
          {signIn.isPending ? t('login.busy') : t('login.action')}
        </Button>
      </form>
      <p className={styles.alternative}>
        {t('login.noAccount')} <Link to="/register">{t('register.title')}</Link>
      </p>
    </Page>
  );
}
