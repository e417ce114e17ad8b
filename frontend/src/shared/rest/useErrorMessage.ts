import { useTranslation } from 'react-i18next';
import { en } from '../i18n/en';
import { Problem } from './rest';

type Code = keyof typeof en.problems;

const isKnown = (code: string): code is Code => Object.hasOwn(en.problems, code);

/** The key of the message for a failed call: by its code, else by its status. */
function messageKey(error: unknown): Code {
  if (!(error instanceof Problem)) return 'unknown';
  if (isKnown(error.code)) return error.code;
  const byStatus = `status-${error.status}`;
  if (isKnown(byStatus)) return byStatus;
  return error.status >= 500 ? 'status-500' : 'unknown';
}

/** Translates a failed call into a message. */
export function useErrorMessage(): (error: unknown) => string {
  const { t } = useTranslation('problems');
  return (error) => {
    // the operator's own words, if there are any
    if (error instanceof Problem && error.code === 'draining' && error.detail) return error.detail;
    const key = messageKey(error);
    const seconds = error instanceof Problem && key !== 'draining' ? error.retryAfter : null;
    const message = t(key);
    return seconds === null ? message : t('wait', { message, seconds });
  };
}
