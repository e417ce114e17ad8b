import { useId } from 'react';
import styles from './Form.module.css';

interface Props<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; text: string }[];
  onChange: (value: T) => void;
  labelHidden?: boolean;
}

/** The browser's own select element, with a label. */
export function Select<T extends string>(props: Props<T>) {
  const { label, value, options, onChange, labelHidden = false } = props;
  const field = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={field} className={labelHidden ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      <select
        id={field}
        className={styles.box}
        value={value}
        onChange={(event) => onChange(event.target.value as T)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}
