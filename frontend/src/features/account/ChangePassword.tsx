import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem, rest } from '../../shared/rest/rest';
import type { PasswordChange } from '../../shared/rest/types';
import { useSentence } from '../../shared/rest/useSentence';
import { Button } from '../../shared/ui/Button';
import { Notice } from '../../shared/ui/Notice';
import { Section } from '../../shared/ui/Page';
import styles from './Account.module.css';
import { credentialNumbers, passwordFlaw } from './credentialRules';
import { PasswordField } from './PasswordField';
import { Strength } from './Strength';
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
  const sentence = useSentence();
  const flaw = next === '' ? null : passwordFlaw(next, username);
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
          hint={t('passwordHint', credentialNumbers)}
          value={next}
          onChange={setNext}
          autoComplete="new-password"
          error={
            flaw && next.length >= credentialNumbers.shortestPassword
              ? t(`violations.${flaw}`, credentialNumbers)
              : refused('next')
          }
        />
        <Strength password={next} username={username} />
        {change.error && !wrong && !refused('next') ? (
          <Notice tone="problem" alert>
            {sentence(change.error)}
          </Notice>
        ) : null}
        {change.isSuccess ? (
          <Notice tone="good" alert>
            {t('change.done')}
          </Notice>
        ) : null}
        <Button
          type="submit"
          isDisabled={current === '' || next === '' || flaw !== null}
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
