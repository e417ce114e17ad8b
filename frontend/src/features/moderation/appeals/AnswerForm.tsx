import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../shared/announcer';
import { useDateTimeFormat } from '../../../shared/i18n/useDateTimeFormat';
import { bounds } from '../../../shared/rest/bounds';
import { Problem } from '../../../shared/rest/rest';
import { Button } from '../../../shared/ui/Button';
import { Callout } from '../../../shared/ui/Callout';
import { SegmentedControl } from '../../../shared/ui/SegmentedControl';
import type { Appeal } from '../types';
import { TextBox } from '../ui/TextBox';
import { problemExtension, useAdminErrorMessage } from '../useAdminErrorMessage';
import styles from './Appeals.module.css';
import { useDecideAppeal } from './useAppeals';

type Outcome = 'granted' | 'denied';

/** The written answer that every appeal gets. */
export function AnswerForm({ appeal, onReload }: { appeal: Appeal; onReload: () => void }) {
  const { t } = useTranslation('moderation');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [reply, setReply] = useState('');
  const decide = useDecideAppeal(appeal.id, () => announce(t('appeals.done')));
  const errorMessage = useAdminErrorMessage();
  const when = useDateTimeFormat();
  const stale = decide.error instanceof Problem && decide.error.code === 'stale';
  const complete = outcome !== null && reply.trim() !== '';
  const submit = (): void => {
    if (!complete || decide.isPending) return;
    decide.mutate({
      version: appeal.version,
      grant: outcome === 'granted',
      reply: reply.trim(),
    });
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <SegmentedControl<Outcome>
        label={t('appeals.outcome')}
        value={outcome}
        onChange={setOutcome}
        options={[
          { value: 'granted', text: t('appeals.grant') },
          { value: 'denied', text: t('appeals.deny') },
        ]}
      />
      <TextBox
        label={t('appeals.reply')}
        value={reply}
        onChange={setReply}
        maxLength={bounds.AppealDecisionRequest.reply.maxLength}
        rows={8}
        hint={t('appeals.replyHint')}
        onSubmit={submit}
      />
      {decide.error ? (
        <Callout tone="problem" alert>
          {stale
            ? t('appeals.stale', {
                name: problemExtension(decide.error, 'by') ?? t('deletedAccount'),
                when: when(problemExtension(decide.error, 'at') ?? ''),
              })
            : errorMessage(decide.error)}
          {stale ? <Button onPress={onReload}>{t('decide.reload')}</Button> : null}
        </Callout>
      ) : null}
      <Button type="submit" look="primary" isDisabled={!complete} isBusy={decide.isPending}>
        {t('appeals.submit')}
      </Button>
    </form>
  );
}
