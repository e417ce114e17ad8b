import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Problem } from '../../shared/rest/rest';
import { useSentence } from '../../shared/rest/useSentence';
import { Button } from '../../shared/ui/Button';
import { Field } from '../../shared/ui/Field';
import { Notice } from '../../shared/ui/Notice';
import { Page } from '../../shared/ui/Page';
import styles from './Account.module.css';
import { useFrom } from './from';
import { PasswordField } from './PasswordField';
import { useSignIn } from './useAccount';

export default function LoginPage() {
  const { t } = useTranslation('account');
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const from = useFrom();
  const signIn = useSignIn();
  const sentence = useSentence();
  const wrong = signIn.error instanceof Problem && signIn.error.status === 401;
  return (
    <Page title={t('login.title')} narrow>
      {from === '/standing' ? <Notice tone="info">{t('login.toReadWhy')}</Notice> : null}
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
          <Notice tone="problem" alert>
            {wrong ? t('login.wrong') : sentence(signIn.error)}
          </Notice>
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
      <p className={styles.other}>
        {t('login.none')} <Link to="/register">{t('register.title')}</Link>
      </p>
    </Page>
  );
}
