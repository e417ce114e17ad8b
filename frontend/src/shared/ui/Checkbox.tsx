import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField, SwitchButton, SwitchField } from 'react-aria-components';
import styles from './Checkbox.module.css';

interface Props {
  isSelected: boolean;
  onChange: (selected: boolean) => void;
  isInvalid?: boolean;
  children: ReactNode;
}

/** A checkbox. */
export function Checkbox({ children, ...props }: Props) {
  return (
    <CheckboxField {...props}>
      <CheckboxButton className={styles.row ?? ''}>
        <span className={styles.box} aria-hidden="true">
          <Check size={18} strokeWidth={3} />
        </span>
        <span>{children}</span>
      </CheckboxButton>
    </CheckboxField>
  );
}

/** A switch, which takes effect at once. */
export function Switch({ isSelected, onChange, children }: Props) {
  return (
    <SwitchField isSelected={isSelected} onChange={onChange}>
      <SwitchButton className={styles.row ?? ''}>
        <span className={styles.track} aria-hidden="true" />
        <span>{children}</span>
      </SwitchButton>
    </SwitchField>
  );
}
