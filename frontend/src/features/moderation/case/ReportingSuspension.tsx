import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bounds } from '../../../shared/rest/bounds';
import { rest } from '../../../shared/rest/rest';
import { Button } from '../../../shared/ui/Button';
import { segment, path } from '../query';
import type { CaseReport } from '../types';
import { AdminErrorNotice } from '../ui/AdminErrorNotice';
import { ModalDialog, DialogButtons } from '../ui/ModalDialog';
import { TextBox } from '../ui/TextBox';
import { useAdminErrorMessage } from '../useAdminErrorMessage';
import styles from './Report.module.css';

const { minimum: minDays, maximum: maxDays } = bounds.ReportingSuspensionRequest.days;

/** Suspends the right of a reporter to report, or restores it. */
export function ReportingSuspension({ report }: { report: CaseReport }) {
  const { t } = useTranslation('moderation');
  const { reporter, history } = report;
  const [asking, setAsking] = useState(false);
  const [reasons, setReasons] = useState('');
  const [days, setDays] = useState('');
  const errorMessage = useAdminErrorMessage();
  const queries = useQueryClient();
  const url = path(`reporters/${segment(reporter?.id ?? '')}/suspension`);
  const change = useMutation({
    mutationFn: (suspension: { reasons: string; days?: number } | null) =>
      suspension ? rest.put(url, suspension) : rest.delete(url),
    onSuccess: () => {
      setAsking(false);
      return queries.invalidateQueries({ queryKey: ['moderation', 'case'] });
    },
  });
  if (!reporter || !history) return null;
  const count = Number(days);
  const fits = days === '' || (Number.isInteger(count) && count >= minDays && count <= maxDays);
  const submit = (): void => {
    if (reasons.trim() === '' || !fits) return;
    change.mutate({ reasons: reasons.trim(), ...(days === '' ? {} : { days: count }) });
  };
  return (
    <div className={styles.suspension}>
      {history.reportingSuspended ? (
        <>
          <span>{t('case.reportingSuspension.stopped')}</span>
          <button type="button" onClick={() => change.mutate(null)}>
            {t('case.reportingSuspension.restore')}
          </button>
        </>
      ) : (
        <button type="button" onClick={() => setAsking(true)}>
          {t('case.reportingSuspension.stop')}
        </button>
      )}
      {change.error && !asking ? <span role="alert">{errorMessage(change.error)}</span> : null}
      <ModalDialog
        title={t('case.reportingSuspension.title', { name: reporter.username })}
        isOpen={asking}
        onClose={() => setAsking(false)}
      >
        <p>{t('case.reportingSuspension.text')}</p>
        <TextBox
          label={t('case.reportingSuspension.reasons')}
          value={reasons}
          onChange={setReasons}
          maxLength={bounds.ReportingSuspensionRequest.reasons.maxLength}
          rows={4}
          hint={t('case.reportingSuspension.hint')}
          onSubmit={submit}
        />
        <TextBox
          label={`${t('decide.days')} (${t('optional')})`}
          type="number"
          value={days}
          onChange={setDays}
          maxLength={String(maxDays).length}
          onSubmit={submit}
          error={fits ? undefined : `${minDays}–${maxDays}`}
        />
        <AdminErrorNotice of={change.error} />
        <DialogButtons>
          <Button onPress={() => setAsking(false)}>{t('cancel')}</Button>
          <Button look="danger" onPress={submit} isDisabled={reasons.trim() === '' || !fits}>
            {t('case.reportingSuspension.stop')}
          </Button>
        </DialogButtons>
      </ModalDialog>
    </div>
  );
}
