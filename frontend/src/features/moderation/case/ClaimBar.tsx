import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bounds } from '../../../shared/rest/bounds';
import { Button } from '../../../shared/ui/Button';
import { formatRemaining } from '../durations';
import { useShortcuts } from '../layout/shortcuts';
import { useNow } from '../now';
import type { Case } from '../types';
import { ModalDialog, DialogButtons } from '../ui/ModalDialog';
import { TextBox } from '../ui/TextBox';
import styles from './Case.module.css';
import { useClaim, useRelease } from './useCase';
import { useClaimRenewal } from './useClaimRenewal';

/** Who works on the case, for how long still, and how that is changed. */
export function ClaimBar({ subject, onError }: { subject: Case; onError: (e: Error) => void }) {
  const { t, i18n } = useTranslation('moderation');
  const now = useNow();
  const claim = useClaim(subject.id);
  const release = useRelease(subject.id);
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const held = subject.claim && Date.parse(subject.claim.until) > now ? subject.claim : undefined;
  const mine = held?.mine ?? false;
  const remaining = held ? formatRemaining(held.until, now, i18n.language) : '';
  const may = subject.status !== 'closed';

  useClaimRenewal(mine ? held : undefined, () => claim.mutate(undefined));
  const change = (): void => {
    if (!may) return;
    if (mine) release.mutate(undefined, { onError });
    else if (held) setAsking(true);
    else claim.mutate(undefined, { onError });
  };
  useShortcuts({ c: change });
  const takeOver = (): void => {
    if (reason.trim() === '') return;
    setAsking(false);
    claim.mutate(reason.trim(), { onError });
    setReason('');
  };
  if (!may) return null;
  const state = !held ? 'nobody' : mine ? 'yours' : 'theirs';
  const action = !held ? 'claim' : mine ? 'release' : 'takeOver';
  return (
    <div className={styles.claim}>
      <span className={styles.claimState} data-state={state}>
        {t(`case.claim.${state}`, { name: held?.by ?? '', left: remaining })}
      </span>
      <Button onPress={change} isBusy={claim.isPending || release.isPending}>
        {t(`case.claim.${action}`)} <kbd aria-hidden="true">c</kbd>
      </Button>
      <ModalDialog
        title={t('case.claim.takeOverTitle')}
        isOpen={asking}
        onClose={() => setAsking(false)}
      >
        <p>{t('case.claim.takeOverText', { name: held?.by ?? '', left: remaining })}</p>
        <TextBox
          label={t('case.claim.reason')}
          value={reason}
          onChange={setReason}
          maxLength={bounds.ClaimRequest.takeOver.maxLength}
          rows={3}
          onSubmit={takeOver}
        />
        <DialogButtons>
          <Button onPress={() => setAsking(false)}>{t('cancel')}</Button>
          <Button look="primary" onPress={takeOver} isDisabled={reason.trim() === ''}>
            {t('case.claim.takeOver')}
          </Button>
        </DialogButtons>
      </ModalDialog>
    </div>
  );
}
