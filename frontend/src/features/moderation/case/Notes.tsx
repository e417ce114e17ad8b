import { useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { bounds } from '../../../shared/rest/bounds';
import { Button } from '../../../shared/ui/Button';
import type { Case } from '../types';
import { Ago } from '../ui/Ago';
import { Box } from '../ui/Box';
import { Failure } from '../ui/Failure';
import { Said } from '../ui/Said';
import styles from './Case.module.css';
import { useAddNote } from './useCase';

interface Props {
  subject: Case;
  field: Ref<HTMLTextAreaElement & HTMLInputElement>;
}

/** What moderators tell each other about a case. */
export function Notes({ subject, field }: Props) {
  const { t } = useTranslation('moderation');
  const [text, setText] = useState('');
  const add = useAddNote(subject.id);
  const submit = (): void => {
    if (text.trim() === '' || add.isPending) return;
    add.mutate(text.trim(), { onSuccess: () => setText('') });
  };
  return (
    <section className={styles.part} aria-labelledby="notes">
      <h2 id="notes" className={styles.heading}>
        {t('case.notes')}
      </h2>
      <ul className={styles.list}>
        {subject.notes.map((note) => (
          <li key={note.id} className={styles.entry}>
            <p className={styles.line}>
              <b>{note.by ?? t('someone')}</b>
              <span className={styles.end}>
                <Ago time={note.at} />
              </span>
            </p>
            <Said>{note.text}</Said>
          </li>
        ))}
      </ul>
      <Box
        label={t('case.note')}
        value={text}
        onChange={setText}
        most={bounds.NoteRequest.text.maxLength}
        rows={2}
        onSubmit={submit}
        field={field}
      />
      <Failure of={add.error} />
      <Button onPress={submit} isDisabled={text.trim() === ''} isBusy={add.isPending}>
        {t('case.addNote')}
      </Button>
    </section>
  );
}
