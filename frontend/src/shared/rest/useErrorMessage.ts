import { useTranslation } from 'react-i18next';
import { en } from '../i18n/en';
import { Problem } from './rest';

type Code = keyof typeof en.problems;

const isKnown = (code: string): code is Code => Object.hasOwn(en.problems, code);

/** Which sentence tells a failed call: by its code, else by its status. */
function sentenceKey(error: unknown): Code {
  if (!(error instanceof Problem)) return 'unknown';
  if (isKnown(error.code)) return error.code;
  const byStatus = `status-${error.status}`;
  if (isKnown(byStatus)) return byStatus;
  return error.status >= 500 ? 'status-500' : 'unknown';
}

/** Turns a failed call into a sentence for people. */
export function useErrorMessage(): (error: unknown) => string {
  const { t } = useTranslation('problems');
  return (error) => {
    const seconds = error instanceof Problem ? error.retryAfter : null;
    const sentence = t(sentenceKey(error));
    return seconds === null ? sentence : `${sentence} ${t('wait', { seconds })}`;
  };
}
