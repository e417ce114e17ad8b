import type { ReactNode } from 'react';
import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import styles from './SegmentedControl.module.css';

interface Props<T extends string> {
  label: string;
  /** Null before a choice: with a value that is no option, Tab would skip the whole group. */
  value: T | null;
  onChange: (value: T) => void;
  options: readonly { value: T; text: ReactNode }[];
  labelHidden?: boolean;
}

/** A group of radio buttons side by side. */
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
