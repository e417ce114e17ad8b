import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../shared/announcer';
import { useWhen } from '../../../shared/i18n/useWhen';
import { bounds } from '../../../shared/rest/bounds';
import { Problem } from '../../../shared/rest/rest';
import { Button } from '../../../shared/ui/Button';
import { Notice } from '../../../shared/ui/Notice';
import { Segments } from '../../../shared/ui/Segments';
import type { Appeal } from '../types';
import { Box } from '../ui/Box';
import { told, useRefusal } from '../useRefusal';
import styles from './Appeals.module.css';
import { useDecideAppeal } from './useAppeals';

type Outcome = 'granted' | 'denied';

/** The written answer that every appeal gets. */
export function AnswerForm({ appeal, onReload }: { appeal: Appeal; onReload: () => void }) {
  const { t } = useTranslation('moderation');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [reply, setReply] = useState('');
  const decide = useDecideAppeal(appeal.id, () => announce(t('appeals.done')));
  const refusal = useRefusal();
  const when = useWhen();
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
      <Segments<Outcome>
        label={t('appeals.outcome')}
        value={outcome}
        onChange={setOutcome}
        options={[
          { value: 'granted', text: t('appeals.grant') },
          { value: 'denied', text: t('appeals.deny') },
        ]}
      />
      <Box
        label={t('appeals.reply')}
        value={reply}
        onChange={setReply}
        most={bounds.AppealDecisionRequest.reply.maxLength}
        rows={8}
        hint={t('appeals.replyHint')}
        onSubmit={submit}
      />
      {decide.error ? (
        <Notice tone="problem" alert>
          {stale
            ? t('appeals.stale', {
                name: told(decide.error, 'by') ?? t('someone'),
                when: when(told(decide.error, 'at') ?? ''),
              })
            : refusal(decide.error)}
          {stale ? <Button onPress={onReload}>{t('decide.reload')}</Button> : null}
        </Notice>
      ) : null}
      <Button type="submit" look="primary" isDisabled={!complete} isBusy={decide.isPending}>
        {t('appeals.submit')}
      </Button>
    </form>
  );
}
