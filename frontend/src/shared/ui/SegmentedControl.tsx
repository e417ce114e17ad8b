import type { ReactNode } from 'react';
import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import styles from './SegmentedControl.module.css';

interface Props<T extends string> {
  label: string;
  /** Null before any is taken: with a value that is none of theirs, Tab would lead past them all. */
  value: T | null;
  onChange: (value: T) => void;
  options: readonly { value: T; text: ReactNode }[];
  labelHidden?: boolean;
}

/** A few choices side by side, one of them taken. */
export function SegmentedControl<T extends string>(props: Props<T>) {
  const { label, value, onChange, options, labelHidden = false } = props;
  return (
    <RadioGroup
      className={styles.group ?? ''}
      orientation="horizontal"
      value={value}
      onChange={(next) => onChange(next as T)}
    >
      <Label className={labelHidden ? 'visually-hidden' : (styles.label ?? '')}>{label}</Label>
      <div className={styles.row}>
        {options.map((option) => (
          <RadioField key={option.value} value={option.value} className={styles.field ?? ''}>
            <RadioButton className={styles.option ?? ''}>{option.text}</RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  );
}
