import { useTranslation } from 'react-i18next';
import { en } from '../../shared/i18n/en';
import { Problem } from '../../shared/rest/rest';
import { credentialNumbers } from './credentialRules';

type Known = keyof typeof en.account.violations;
const isKnown = (key: string): key is Known => Object.hasOwn(en.account.violations, key);

/** The sentence for what the server refused about a field; undefined where it refused nothing there. */
export function useViolation(error: unknown): (field: string) => string | undefined {
  const { t } = useTranslation('account');
  return (field) => {
    const violation = error instanceof Problem ? error.of(field) : undefined;
    if (!violation) return undefined;
    // the new password goes by another name when it is changed, but breaks the same rules
    const named = `${field === 'next' ? 'password' : field}-${violation.code}`;
    return t(`violations.${isKnown(named) ? named : 'invalid'}`, credentialNumbers);
  };
}
