import { useId, type KeyboardEvent, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Form.module.css';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** The maximum number of characters. */
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

/** A labelled text field of fixed height, so that the layout does not move while somebody writes. */
export function TextBox(props: Props) {
  const { label, value, onChange, maxLength, rows = 1, hint, error, onSubmit, field, type } = props;
  const { t } = useTranslation('moderation');
  const box = useId();
  const remaining = maxLength - value.length;
  const description =
    error ?? (remaining < maxLength / 10 ? t('left', { count: remaining }) : hint);
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
    ...(description === undefined ? {} : { 'aria-describedby': `${box}-description` }),
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
      {description === undefined ? null : (
        <p id={`${box}-description`} className={error === undefined ? styles.hint : styles.error}>
          {description}
        </p>
      )}
    </div>
  );
}
