import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Field } from '../../shared/ui/Field';
import styles from './PasswordField.module.css';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  autoComplete: 'current-password' | 'new-password';
  hint?: string;
  error?: string | undefined;
}

/** A password field that can show the password, and accepts pasted and autofilled ones. */
export function PasswordField({ autoComplete, ...props }: Props) {
  const { t } = useTranslation('account');
  const [shown, setShown] = useState(false);
  return (
    <Field {...props} type={shown ? 'text' : 'password'} autoComplete={autoComplete} isRequired>
      <ToggleButton
        isSelected={shown}
        onChange={setShown}
        aria-label={t('showPassword')}
        className={styles.toggle ?? ''}
      >
        {shown ? <EyeOff size={20} aria-hidden="true" /> : <Eye size={20} aria-hidden="true" />}
      </ToggleButton>
    </Field>
  );
}
