import { KeyRound, Smartphone } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDateTimeFormat } from '../../../shared/i18n/useDateTimeFormat';
import { ErrorNotice } from '../../../shared/rest/ErrorNotice';
import type { Factor } from '../../../shared/rest/types';
import { Button } from '../../../shared/ui/Button';
import { Callout } from '../../../shared/ui/Callout';
import { ConfirmDialog } from '../../../shared/ui/ConfirmDialog';
import { Section } from '../../../shared/ui/Page';
import styles from '../Account.module.css';
import { PasskeyEnrolment } from './PasskeyEnrolment';
import { RecoveryCodes } from './RecoveryCodes';
import { TotpEnrolment } from './TotpEnrolment';
import { useFactors, useNewRecoveryCodes, useFactorRemoval } from './useFactors';

/** The second factors of an account whose role requires one, with buttons to add, remove and renew them. */
export function SecondFactors({ secondFactor }: { secondFactor: string }) {
  const { t } = useTranslation('factor');
  const factors = useFactors();
  const removal = useFactorRemoval();
  const renewal = useNewRecoveryCodes();
  const [adding, setAdding] = useState<'app' | 'passkey' | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const error = factors.error ?? removal.error ?? renewal.error;
  const items = factors.data?.items ?? [];
  const hasApp = items.some(({ kind }) => kind === 'totp');
  const added = (recoveryCodes: string[] | undefined): void => {
    setAdding(null);
    if (recoveryCodes && recoveryCodes.length > 0) setCodes(recoveryCodes);
  };
  return (
    <Section title={t('title')}>
      <p>{t('intro')}</p>
      {secondFactor === 'enrol' ? <Callout tone="info">{t('enrol')}</Callout> : null}
      {secondFactor === 'required' ? (
        <Callout tone="info">
          {t('required')} <Link to="/second-factor">{t('verifyNow')}</Link>
        </Callout>
      ) : null}
      <ErrorNotice of={error} />
      {factors.isSuccess && items.length === 0 ? <p>{t('none')}</p> : null}
      <ul className={styles.devices}>
        {items.map((factor) => (
          <FactorEntry key={factor.id} factor={factor} onRemove={() => removal.mutate(factor)} />
        ))}
        {factors.data && items.length > 0 ? (
          <li className={styles.device}>
            <div>
              {t('kinds.recovery')}
              <small>{t('left', { count: factors.data.recoveryCodesLeft })}</small>
            </div>
            {secondFactor === 'passed' ? (
              <ConfirmDialog
                trigger={<Button>{t('renew')}</Button>}
                title={t('renewConfirm')}
                action={t('renewAction')}
                onConfirm={() =>
                  renewal.mutate(undefined, { onSuccess: (made) => setCodes(made.recoveryCodes) })
                }
              >
                {t('renewText')}
              </ConfirmDialog>
            ) : null}
          </li>
        ) : null}
      </ul>
      {codes ? <RecoveryCodes codes={codes} onDone={() => setCodes(null)} /> : null}
      {adding === 'app' ? <TotpEnrolment onDone={added} onCancel={() => setAdding(null)} /> : null}
      {adding === 'passkey' ? (
        <PasskeyEnrolment onDone={added} onCancel={() => setAdding(null)} />
      ) : null}
      {adding === null && secondFactor !== 'required' ? (
        <div className={styles.actions}>
          <Button onPress={() => setAdding('passkey')}>
            <KeyRound size={20} aria-hidden="true" />
            {t('addPasskey')}
          </Button>
          <Button onPress={() => setAdding('app')}>
            <Smartphone size={20} aria-hidden="true" />
            {hasApp ? t('replaceApp') : t('addApp')}
          </Button>
        </div>
      ) : null}
    </Section>
  );
}

function FactorEntry({ factor, onRemove }: { factor: Factor; onRemove: () => void }) {
  const { t } = useTranslation('factor');
  const when = useDateTimeFormat();
  const kind = factor.kind === 'totp' ? t('kinds.totp') : t('kinds.passkey');
  const name = factor.name ?? kind;
  return (
    <li className={styles.device}>
      <div>
        {name}
        <small>
          {factor.name ? `${kind} · ` : ''}
          {t('added', { when: when(factor.createdAt) })}
          {factor.lastUsedAt ? ` · ${t('used', { when: when(factor.lastUsedAt) })}` : ''}
        </small>
      </div>
      <ConfirmDialog
        trigger={<Button aria-label={t('removeNamed', { name })}>{t('remove')}</Button>}
        title={t('removeConfirm', { name })}
        action={t('remove')}
        onConfirm={onRemove}
      >
        {t('removeText')}
      </ConfirmDialog>
    </li>
  );
}
