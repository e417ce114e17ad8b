import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../shared/rest/ErrorNotice';
import { Problem } from '../../../shared/rest/rest';
import { Button } from '../../../shared/ui/Button';
import { CopyButton } from '../../../shared/ui/CopyButton';
import { Field } from '../../../shared/ui/Field';
import styles from '../Account.module.css';
import { QrCode } from './QrCode';
import { useTotpConfirmation, useTotpSetup } from './useFactors';

interface Props {
  onDone: (recoveryCodes: string[] | undefined) => void;
  onCancel: () => void;
}

/** Sets up an authenticator app: shows the key, and confirms it by the first code. */
export function TotpEnrolment({ onDone, onCancel }: Props) {
  const { t } = useTranslation(['factor', 'common']);
  const setup = useTotpSetup();
  const confirmation = useTotpConfirmation();
  const [code, setCode] = useState('');
  const { mutate: begin } = setup;
  useEffect(() => begin(), [begin]);
  const digits = code.replaceAll(/\s/g, '');
  const wrong =
    confirmation.error instanceof Problem && [401, 403, 422].includes(confirmation.error.status);
  const error = setup.error ?? (wrong ? null : confirmation.error);
  return (
    <form
      className={styles.panel}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        confirmation.mutate(digits, {
          onSuccess: ({ recoveryCodes }) => onDone(recoveryCodes),
        });
      }}
    >
      <h3>{t('app.title')}</h3>
      <ErrorNotice of={error} />
      {setup.data ? (
        <>
          <p>{t('app.scan')}</p>
          <div className={styles.scan}>
            <QrCode text={setup.data.uri} label={t('app.qrCode')} />
            <div>
              <small>{t('app.key')}</small>
              <code className={styles.key}>{setup.data.secret.match(/.{1,4}/g)?.join(' ')}</code>
              <CopyButton text={setup.data.secret}>{t('app.copy')}</CopyButton>
            </div>
          </div>
          <Field
            label={t('app.code')}
            value={code}
            onChange={(next) => {
              setCode(next);
              confirmation.reset();
            }}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={7}
            error={wrong ? t('app.wrong') : undefined}
          />
        </>
      ) : null}
      <div className={styles.actions}>
        <Button onPress={onCancel}>{t('common:cancel')}</Button>
        <Button
          type="submit"
          look="primary"
          isDisabled={!setup.data || !/^\d{6}$/.test(digits)}
          isBusy={confirmation.isPending}
        >
          {t('app.confirm')}
        </Button>
      </div>
    </form>
  );
}
