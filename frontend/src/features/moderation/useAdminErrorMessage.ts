import { useTranslation } from 'react-i18next';
import { moderation } from '../../shared/i18n/en/moderation';
import { Problem } from '../../shared/rest/rest';
import { useErrorMessage } from '../../shared/rest/useErrorMessage';

type Code = keyof typeof moderation.refusals;
const isKnown = (code: string): code is Code => Object.hasOwn(moderation.refusals, code);

/** Turns a failed call into a sentence: first in the words of this page, else in everybody's. */
export function useAdminErrorMessage(): (error: unknown) => string {
  const { t } = useTranslation('moderation');
  const sentence = useErrorMessage();
  return (error) =>
    error instanceof Problem && isKnown(error.code) ? t(`refusals.${error.code}`) : sentence(error);
}

/** A text that the problem document carries besides, such as who was faster. */
export function problemExtension(error: unknown, name: string): string | undefined {
  const value = error instanceof Problem ? error.extensions[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}
