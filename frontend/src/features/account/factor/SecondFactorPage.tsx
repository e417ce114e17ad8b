import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate } from 'react-router';
import { Problem } from '../../../shared/rest/rest';
import { useErrorMessage } from '../../../shared/rest/useErrorMessage';
import { Button } from '../../../shared/ui/Button';
import { Callout } from '../../../shared/ui/Callout';
import { Field } from '../../../shared/ui/Field';
import { Page } from '../../../shared/ui/Page';
import styles from '../Account.module.css';
import { useAccount } from '../useAccount';
import { canUsePasskeys } from './passkeys';
import { useVerifyCode, useVerifyPasskey } from './useVerification';

/** The second step of signing in, for accounts whose role requires one. It can be skipped; the role has no effect until it is done. */
export default function SecondFactorPage() {
  const { t } = useTranslation('factor');
  const { data: account } = useAccount();
  const [withRecovery, setWithRecovery] = useState(false);
  const [code, setCode] = useState('');
  const verification = useVerifyCode();
  const passkey = useVerifyPasskey();
  const errorMessage = useErrorMessage();
  if (account?.secondFactor !== 'required') return <Navigate to="/" replace />;
  const wrong =
    verification.error instanceof Problem && [401, 403, 422].includes(verification.error.status);
  const codeKind = withRecovery ? 'recovery' : 'code';
  const complete = withRecovery
    ? code.trim().length > 5
    : /^\d{6}$/.test(code.replaceAll(/\s/g, ''));

  return (
    <Page title={t('verify.title')} intro={t('verify.intro')} narrow>
      {canUsePasskeys() ? (
        <>
          <Button look="primary" wide onPress={() => passkey.mutate()} isBusy={passkey.isPending}>
            <KeyRound size={20} aria-hidden="true" />
            {t('verify.passkey')}
          </Button>
          {passkey.error ? (
            <Callout tone="problem" alert>
              {isNoPasskey(passkey.error) ? t('verify.passkeyNone') : t('verify.passkeyFailed')}
            </Callout>
          ) : null}
          <p className={styles.or}>{t('verify.or')}</p>
        </>
      ) : null}
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (complete) verification.mutate(code.trim());
        }}
      >
        <Field
          key={codeKind}
          label={t(`verify.${codeKind}`)}
          hint={t(`verify.${codeKind}Hint`)}
          value={code}
          onChange={(next) => {
            setCode(next);
            verification.reset();
          }}
          inputMode={withRecovery ? 'text' : 'numeric'}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck="false"
          maxLength={40}
          error={wrong ? t(withRecovery ? 'verify.wrongRecovery' : 'verify.wrong') : undefined}
          autoFocus
        />
        {verification.error && !wrong ? (
          <Callout tone="problem" alert>
            {errorMessage(verification.error)}
          </Callout>
        ) : null}
        <Button type="submit" wide isDisabled={!complete} isBusy={verification.isPending}>
          {t('verify.action')}
        </Button>
      </form>
      <div className={styles.actions}>
        <Button
          look="bare"
          onPress={() => {
            setWithRecovery(!withRecovery);
            setCode('');
            verification.reset();
          }}
        >
          {withRecovery ? t('verify.useApp') : t('verify.useRecovery')}
        </Button>
        <Link to="/">{t('verify.later')}</Link>
      </div>
    </Page>
  );
}

function isNoPasskey(error: Error): boolean {
  return error instanceof Problem && (error.status === 404 || error.status === 409);
}
