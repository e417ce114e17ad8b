import { useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { bounds } from '../../../shared/rest/bounds';
import { Button } from '../../../shared/ui/Button';
import type { Case } from '../types';
import { AdminErrorNotice } from '../ui/AdminErrorNotice';
import { TextBox } from '../ui/TextBox';
import { RelativeTime } from '../ui/Time';
import { UntrustedText } from '../ui/UntrustedText';
import styles from './Case.module.css';
import { useAddNote } from './useCase';

interface Props {
  subject: Case;
  field: Ref<HTMLTextAreaElement & HTMLInputElement>;
}

/** The notes of moderators on a case. */
export function Notes({ subject, field }: Props) {
  const { t } = useTranslation('moderation');
  const [text, setText] = useState('');
  const add = useAddNote(subject.id);
  const submit = (): void => {
    if (text.trim() === '' || add.isPending) return;
    add.mutate(text.trim(), { onSuccess: () => setText('') });
  };
  return (
    <section className={styles.section} aria-labelledby="notes">
      <h2 id="notes" className={styles.heading}>
        {t('case.notes')}
      </h2>
      <ul className={styles.list}>
        {subject.notes.map((note) => (
          <li key={note.id} className={styles.entry}>
            <p className={styles.line}>
              <b>{note.by ?? t('deletedAccount')}</b>
              <span className={styles.end}>
                <RelativeTime time={note.at} />
              </span>
            </p>
            <UntrustedText>{note.text}</UntrustedText>
          </li>
        ))}
      </ul>
      <TextBox
        label={t('case.note')}
        value={text}
        onChange={setText}
        maxLength={bounds.NoteRequest.text.maxLength}
        rows={2}
        onSubmit={submit}
        field={field}
      />
      <AdminErrorNotice of={add.error} />
      <Button onPress={submit} isDisabled={text.trim() === ''} isBusy={add.isPending}>
        {t('case.addNote')}
      </Button>
    </section>
  );
}
