import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rest } from '../../shared/rest/rest';
import type { Deletion as DeletionRequest } from '../../shared/rest/types';
import { useErrorMessage } from '../../shared/rest/useErrorMessage';
import { Button } from '../../shared/ui/Button';
import { Callout } from '../../shared/ui/Callout';
import { ConfirmDialog } from '../../shared/ui/ConfirmDialog';
import { Section } from '../../shared/ui/Page';
import styles from './Account.module.css';
import { isWrongPassword } from './ChangePassword';
import { PasswordField } from './PasswordField';

export function Deletion() {
  const { t } = useTranslation('account');
  const queries = useQueryClient();
  const [password, setPassword] = useState('');
  const errorMessage = useErrorMessage();
  const deletion = useMutation({
    mutationFn: () => rest.post('/api/me/deletion', { password } satisfies DeletionRequest),
    onSuccess: () => queries.setQueryData(['session'], null),
  });
  const wrong = isWrongPassword(deletion.error);
  return (
    <Section title={t('deletion.title')}>
      <p>{t('deletion.text')}</p>
      <div className={styles.form}>
        <PasswordField
          label={t('deletion.password')}
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          error={wrong ? t('change.wrong') : undefined}
        />
        {deletion.error && !wrong ? (
          <Callout tone="problem" alert>
            {errorMessage(deletion.error)}
          </Callout>
        ) : null}
        <ConfirmDialog
          trigger={
            <Button look="danger" isDisabled={password === ''} isBusy={deletion.isPending}>
              {t('deletion.action')}
            </Button>
          }
          title={t('deletion.confirm')}
          action={t('deletion.action')}
          onConfirm={() => deletion.mutate()}
        >
          {t('deletion.text')}
        </ConfirmDialog>
      </div>
    </Section>
  );
}
