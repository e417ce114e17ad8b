import { DateField, DateInput, DateSegment, FieldError, Label, Text } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import styles from '../../shared/ui/Field.module.css';

interface Props {
  onChange: (date: string | null) => void;
  error?: string | undefined;
}

/** A date field in the order of day, month and year of the reader's region. */
export function BirthDate({ onChange, error }: Props) {
  const { t } = useTranslation('account');
  return (
    <DateField
      className={styles.field ?? ''}
      isInvalid={error !== undefined}
      shouldForceLeadingZeros
      onChange={(date) => onChange(date ? date.toString() : null)}
    >
      <Label className={styles.label ?? ''}>{t('birthDate')}</Label>
      <DateInput className={`${styles.frame ?? ''} ${styles.date ?? ''}`}>
        {(segment) => <DateSegment segment={segment} className={styles.segment ?? ''} />}
      </DateInput>
      <Text slot="description" className={styles.hint ?? ''}>
        {t('birthHint')}
      </Text>
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </DateField>
  );
}
