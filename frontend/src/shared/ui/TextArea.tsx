import {
  FieldError,
  Label,
  Text,
  TextArea as AriaTextArea,
  TextField,
  type TextFieldProps,
} from 'react-aria-components';
import styles from './Field.module.css';

interface Props extends Omit<TextFieldProps, 'children'> {
  label: string;
  hint?: string;
  error?: string | undefined;
  rows?: number;
}

/** A labelled field for more than one line. */
export function TextArea({ label, hint, error, rows = 5, ...props }: Props) {
  return (
    <TextField {...props} isInvalid={error !== undefined} className={styles.field ?? ''}>
      <Label className={styles.label ?? ''}>{label}</Label>
      <div className={styles.frame}>
        <AriaTextArea className={styles.area ?? ''} rows={rows} />
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
