import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bounds } from '../../../shared/rest/bounds';
import { Problem } from '../../../shared/rest/rest';
import { useSentence } from '../../../shared/rest/useSentence';
import { Button } from '../../../shared/ui/Button';
import { Field } from '../../../shared/ui/Field';
import { Notice } from '../../../shared/ui/Notice';
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
  const sentence = useSentence();
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
      {canUsePasskeys() ? null : <Notice tone="problem">{t('passkeyUnsupported')}</Notice>}
      {error ? (
        <Notice tone="problem" alert>
          {error instanceof Problem ? sentence(error) : t('passkeyFailed')}
        </Notice>
      ) : null}
      <Field
        label={t('passkeyName')}
        hint={t('passkeyHint')}
        value={name}
        onChange={setName}
        maxLength={bounds.PasskeyRegistrationRequest.name.maxLength}
        autoFocus
      />
      <div className={styles.ways}>
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
