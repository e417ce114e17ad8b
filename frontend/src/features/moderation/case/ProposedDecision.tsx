import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../shared/announcer';
import { bounds } from '../../../shared/rest/bounds';
import { Problem } from '../../../shared/rest/rest';
import { Button } from '../../../shared/ui/Button';
import { Callout } from '../../../shared/ui/Callout';
import type { Case, Decision } from '../types';
import { TextBox } from '../ui/TextBox';
import styles from './Decision.module.css';
import { DecisionConflict } from './DecisionConflict';
import { DecisionText } from './DecisionText';
import { useConfirm } from './useCase';

interface Props {
  subject: Case;
  proposed: Decision;
  onReload: () => void;
}

/** A decision that takes effect once a second moderator has confirmed it. */
export function ProposedDecision({ subject, proposed, onReload }: Props) {
  const { t } = useTranslation('moderation');
  const [note, setNote] = useState('');
  const answer = useConfirm(subject.id, ({ confirm }) =>
    announce(t(confirm ? 'decide.confirmed' : 'decide.declined')),
  );
  const give = (confirm: boolean) => (): void =>
    answer.mutate({
      version: subject.version,
      confirm,
      ...(note.trim() === '' ? {} : { note: note.trim() }),
    });
  return (
    <div className={styles.form}>
      <DecisionText decision={proposed} />
      {subject.mayConfirm ? (
        <>
          <TextBox
            label={`${t('decide.confirmNote')} (${t('optional')})`}
            value={note}
            onChange={setNote}
            maxLength={bounds.ConfirmationRequest.note.maxLength}
            rows={2}
          />
          {answer.error instanceof Problem ? (
            <DecisionConflict problem={answer.error} onReload={onReload} />
          ) : null}
          <div className={styles.buttons}>
            <Button onPress={give(false)} isBusy={answer.isPending}>
              {t('decide.decline')}
            </Button>
            <Button look="primary" onPress={give(true)} isBusy={answer.isPending}>
              {t('decide.confirm')}
            </Button>
          </div>
        </>
      ) : (
        <Callout tone="info">
          {t(proposed.mine ? 'decide.awaitingYours' : 'decide.awaitingOther')}
        </Callout>
      )}
    </div>
  );
}
