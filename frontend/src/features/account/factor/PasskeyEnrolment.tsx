import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bounds } from '../../../shared/rest/bounds';
import { Problem } from '../../../shared/rest/rest';
import { useErrorMessage } from '../../../shared/rest/useErrorMessage';
import { Button } from '../../../shared/ui/Button';
import { Callout } from '../../../shared/ui/Callout';
import { Field } from '../../../shared/ui/Field';
import styles from '../Account.module.css';
import { canUsePasskeys } from './passkeys';
import { usePasskeyCreation } from './useFactors';

interface Props {
  onDone: (recoveryCodes: string[] | undefined) => void;
  onCancel: () => void;
}

export function PasskeyEnrolment({ onDone, onCancel }: Props) {
  const { t } = useTranslation(['factor', 'common']);
  const [name, setName] = useState('');
  const creation = usePasskeyCreation();
  const errorMessage = useErrorMessage();
  const { error } = creation;
  return (
    <form
      className={styles.panel}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        creation.mutate(name.trim(), {
          onSuccess: ({ recoveryCodes }) => onDone(recoveryCodes),
        });
      }}
    >
      <h3>{t('addPasskey')}</h3>
      {canUsePasskeys() ? null : <Callout tone="problem">{t('passkeyUnsupported')}</Callout>}
      {error ? (
        <Callout tone="problem" alert>
          {error instanceof Problem ? errorMessage(error) : t('passkeyFailed')}
        </Callout>
      ) : null}
      <Field
        label={t('passkeyName')}
        hint={t('passkeyHint')}
        value={name}
        onChange={setName}
        maxLength={bounds.PasskeyRegistrationRequest.name.maxLength}
        autoFocus
      />
      <div className={styles.actions}>
        <Button onPress={onCancel}>{t('common:cancel')}</Button>
        <Button
          type="submit"
          look="primary"
          isDisabled={!canUsePasskeys() || name.trim() === ''}
          isBusy={creation.isPending}
        >
          {t('passkeyAdd')}
        </Button>
      </div>
    </form>
  );
}
