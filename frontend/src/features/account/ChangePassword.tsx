import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem, rest } from '../../shared/rest/rest';
import type { PasswordChange } from '../../shared/rest/types';
import { useErrorMessage } from '../../shared/rest/useErrorMessage';
import { Button } from '../../shared/ui/Button';
import { Callout } from '../../shared/ui/Callout';
import { Section } from '../../shared/ui/Page';
import styles from './Account.module.css';
import { credentialLengths, passwordViolation } from './credentialRules';
import { PasswordField } from './PasswordField';
import { PasswordStrength } from './PasswordStrength';
import { useViolation } from './useViolation';

export function ChangePassword({ username }: { username: string }) {
  const { t } = useTranslation('account');
  const queries = useQueryClient();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const change = useMutation({
    mutationFn: () => rest.put('/api/me/password', { current, next } satisfies PasswordChange),
    onSuccess: () => {
      setCurrent('');
      setNext('');
      return queries.invalidateQueries({ queryKey: ['devices'] });
    },
  });
  const refused = useViolation(change.error);
  const errorMessage = useErrorMessage();
  const violation = next === '' ? null : passwordViolation(next, username);
  const wrong = isWrongPassword(change.error);
  return (
    <Section title={t('change.title')}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate();
        }}
      >
        <input type="text" autoComplete="username" value={username} readOnly hidden />
        <PasswordField
          label={t('change.current')}
          value={current}
          onChange={setCurrent}
          autoComplete="current-password"
          error={wrong ? t('change.wrong') : undefined}
        />
        <PasswordField
          label={t('change.next')}
          hint={t('passwordHint', credentialLengths)}
          value={next}
          onChange={setNext}
          autoComplete="new-password"
          error={
            violation && next.length >= credentialLengths.minPasswordLength
              ? t(`violations.${violation}`, credentialLengths)
              : refused('next')
          }
        />
        <PasswordStrength password={next} username={username} />
        {change.error && !wrong && !refused('next') ? (
          <Callout tone="problem" alert>
            {errorMessage(change.error)}
          </Callout>
        ) : null}
        {change.isSuccess ? (
          <Callout tone="good" alert>
            {t('change.done')}
          </Callout>
        ) : null}
        <Button
          type="submit"
          isDisabled={current === '' || next === '' || violation !== null}
          isBusy={change.isPending}
        >
          {t('change.action')}
        </Button>
      </form>
    </Section>
  );
}

/** Refused because the present password was not right. */
export function isWrongPassword(error: unknown): boolean {
  if (!(error instanceof Problem)) return false;
  return error.violations.some(({ code }) => code === 'wrong-password');
}
