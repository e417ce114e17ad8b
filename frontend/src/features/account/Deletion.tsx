import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rest } from '../../shared/rest/rest';
import type { Deletion as Wish } from '../../shared/rest/types';
import { useSentence } from '../../shared/rest/useSentence';
import { Button } from '../../shared/ui/Button';
import { Confirm } from '../../shared/ui/Confirm';
import { Notice } from '../../shared/ui/Notice';
import { Section } from '../../shared/ui/Page';
import styles from './Account.module.css';
import { isWrongPassword } from './ChangePassword';
import { PasswordField } from './PasswordField';

export function Deletion() {
  const { t } = useTranslation('account');
  const queries = useQueryClient();
  const [password, setPassword] = useState('');
  const sentence = useSentence();
  const deletion = useMutation({
    mutationFn: () => rest.post('/api/me/deletion', { password } satisfies Wish),
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
          <Notice tone="problem" alert>
            {sentence(deletion.error)}
          </Notice>
        ) : null}
        <Confirm
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
        </Confirm>
      </div>
    </Section>
  );
}
