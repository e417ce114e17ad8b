import { useTranslation } from 'react-i18next';
import { en } from '../../shared/i18n/en';
import { Problem } from '../../shared/rest/rest';
import { credentialLengths } from './credentialRules';

type Known = keyof typeof en.account.violations;
const isKnown = (key: string): key is Known => Object.hasOwn(en.account.violations, key);

/** The message for the violation of a field that the server reported, or undefined. */
export function useViolation(error: unknown): (field: string) => string | undefined {
  const { t } = useTranslation('account');
  return (field) => {
    const violation = error instanceof Problem ? error.of(field) : undefined;
    if (!violation) return undefined;
    // the field of a new password is named `next` in a password change
    const named = `${field === 'next' ? 'password' : field}-${violation.code}`;
    return t(`violations.${isKnown(named) ? named : 'invalid'}`, credentialLengths);
  };
}
