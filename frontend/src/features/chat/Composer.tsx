import { SendHorizontal } from 'lucide-react';
import { useState, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { Button, TextArea, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { codePointLength } from '../../shared/codePointLength';
import { maxLineLength } from './ChatLog';
import styles from './Composer.module.css';

interface Props {
  field: Ref<HTMLTextAreaElement>;
  beside?: ReactNode;
  onDraft: (text: string) => void;
  onSay: (text: string) => void;
}

/** The count is shown when so few characters are left. */
const near = 200;

export function Composer({ field, beside, onDraft, onSay }: Props) {
  const { t } = useTranslation('chat');
  const [text, setText] = useState('');
  const left = maxLineLength - codePointLength(text.trim());

  const write = (next: string): void => {
    setText(next);
    onDraft(next);
  };

  const send = (): void => {
    if (text.trim() === '' || left < 0) return;
    onSay(text);
    setText('');
  };

  /** Enter that ends an input method's composition chooses a character, and sends nothing. */
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };

  return (
    <form
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {beside}
      <TextField
        className={styles.field ?? ''}
        aria-label={t('field')}
        value={text}
        onChange={write}
        isInvalid={left < 0}
      >
        <TextArea
          ref={field}
          rows={1}
          className={styles.text ?? ''}
          placeholder={t('field')}
          onKeyDown={press}
          enterKeyHint="send"
        />
        {left < near ? (
          <small className={left < 0 ? styles.tooLong : styles.count}>
            {left < 0 ? t('tooLong', { count: -left }) : t('left', { count: left })}
          </small>
        ) : null}
      </TextField>
      <Button
        type="submit"
        aria-label={t('send')}
        className={styles.send ?? ''}
        isDisabled={text.trim() === '' || left < 0}
      >
        <SendHorizontal size={20} aria-hidden="true" />
      </Button>
    </form>
  );
}
