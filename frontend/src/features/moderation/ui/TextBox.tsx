import { useId, type KeyboardEvent, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Form.module.css';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** The most characters that are taken. */
  maxLength: number;
  /** Lines high; one makes it a single line. */
  rows?: number;
  hint?: string;
  error?: string | undefined;
  /** Ctrl+Enter, or Enter in a single line. */
  onSubmit?: () => void;
  field?: Ref<HTMLTextAreaElement & HTMLInputElement>;
  type?: 'text' | 'search' | 'date' | 'number';
}

/** A labelled box to write in. Its height is fixed, so that nothing moves while somebody writes. */
export function TextBox(props: Props) {
  const { label, value, onChange, maxLength, rows = 1, hint, error, onSubmit, field, type } = props;
  const { t } = useTranslation('moderation');
  const box = useId();
  const room = maxLength - value.length;
  const about = error ?? (room < maxLength / 10 ? t('left', { count: room }) : hint);
  const press = (event: KeyboardEvent): void => {
    const meant = event.key === 'Enter' && (rows === 1 || event.ctrlKey || event.metaKey);
    if (!onSubmit || !meant || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onSubmit();
  };
  const shared = {
    id: box,
    value,
    maxLength: maxLength,
    onKeyDown: press,
    'aria-invalid': error !== undefined,
    ...(about === undefined ? {} : { 'aria-describedby': `${box}-about` }),
    ...(field ? { ref: field } : {}),
  };
  return (
    <div className={styles.field}>
      <label htmlFor={box} className={styles.label}>
        {label}
      </label>
      {rows === 1 ? (
        <input
          {...shared}
          type={type ?? 'text'}
          className={styles.box}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <textarea
          {...shared}
          rows={rows}
          className={`${styles.box ?? ''} ${styles.area ?? ''}`}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {about === undefined ? null : (
        <p id={`${box}-about`} className={error === undefined ? styles.hint : styles.error}>
          {about}
        </p>
      )}
    </div>
  );
}
