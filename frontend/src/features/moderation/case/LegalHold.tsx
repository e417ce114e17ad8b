import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bounds } from '../../../shared/rest/bounds';
import { Button } from '../../../shared/ui/Button';
import type { Case } from '../types';
import { AdminErrorNotice } from '../ui/AdminErrorNotice';
import { ModalDialog, DialogButtons } from '../ui/ModalDialog';
import { TextBox } from '../ui/TextBox';
import { RelativeTime } from '../ui/Time';
import { UntrustedText } from '../ui/UntrustedText';
import styles from './Case.module.css';
import { useHold } from './useCase';

/** Keeps a case beyond its time, or ends that; either with a reason. */
export function LegalHold({ subject }: { subject: Case }) {
  const { t } = useTranslation('moderation');
  const { hold } = subject;
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const change = useHold(subject.id, hold !== undefined);
  const action = t(hold ? 'case.hold.lift' : 'case.hold.set');
  const submit = (): void => {
    if (reason.trim() === '' || change.isPending) return;
    change.mutate(reason.trim(), {
      onSuccess: () => {
        setAsking(false);
        setReason('');
      },
    });
  };
  return (
    <section className={styles.section} aria-labelledby="hold">
      <h2 id="hold" className={styles.heading}>
        {t('case.hold.title')}
      </h2>
      {hold ? (
        <>
          <p className={styles.line}>
            <b>{hold.by ?? t('deletedAccount')}</b>
            <span className={styles.end}>
              <RelativeTime time={hold.since} />
            </span>
          </p>
          <UntrustedText>{hold.reason}</UntrustedText>
        </>
      ) : (
        <p className={styles.quiet}>{t('case.hold.none')}</p>
      )}
      <Button onPress={() => setAsking(true)}>{action}</Button>
      <ModalDialog title={t('case.hold.title')} isOpen={asking} onClose={() => setAsking(false)}>
        <p>{t(hold ? 'case.hold.liftText' : 'case.hold.setText')}</p>
        <TextBox
          label={t('case.hold.reason')}
          value={reason}
          onChange={setReason}
          maxLength={bounds.HoldRequest.reason.maxLength}
          rows={3}
          onSubmit={submit}
        />
        <AdminErrorNotice of={change.error} />
        <DialogButtons>
          <Button onPress={() => setAsking(false)}>{t('cancel')}</Button>
          <Button
            look="primary"
            onPress={submit}
            isDisabled={reason.trim() === ''}
            isBusy={change.isPending}
          >
            {action}
          </Button>
        </DialogButtons>
      </ModalDialog>
    </section>
  );
}
