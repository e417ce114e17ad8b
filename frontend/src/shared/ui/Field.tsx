import type { ReactNode } from 'react';
import {
  FieldError,
  Input,
  Label,
  Text,
  TextField,
  type TextFieldProps,
} from 'react-aria-components';
import styles from './Field.module.css';

interface Props extends Omit<TextFieldProps, 'children'> {
  autoCapitalize?: 'none';
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  children?: ReactNode;
}

/** A labelled text field with a hint, an error and, as children, what belongs inside its frame. */
export function Field({ label, hint, error, children, autoCapitalize, ...props }: Props) {
  return (
    <TextField {...props} isInvalid={error !== undefined} className={styles.field ?? ''}>
      <Label className={styles.label ?? ''}>{label}</Label>
      <div className={styles.frame}>
        <Input className={styles.input ?? ''} {...(autoCapitalize ? { autoCapitalize } : {})} />
        {children}
      </div>
      {hint ? (
        <Text slot="description" className={styles.hint ?? ''}>
          {hint}
        </Text>
      ) : null}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </TextField>
  );
}
