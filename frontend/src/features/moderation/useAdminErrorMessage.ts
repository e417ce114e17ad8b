import { useTranslation } from 'react-i18next';
import { moderation } from '../../shared/i18n/en/moderation';
import { Problem } from '../../shared/rest/rest';
import { useErrorMessage } from '../../shared/rest/useErrorMessage';

type Code = keyof typeof moderation.refusals;
const isKnown = (code: string): code is Code => Object.hasOwn(moderation.refusals, code);

/** Translates a failed call: by the messages of the admin page first, else by the general ones. */
export function useAdminErrorMessage(): (error: unknown) => string {
  const { t } = useTranslation('moderation');
  const errorMessage = useErrorMessage();
  return (error) =>
    error instanceof Problem && isKnown(error.code)
      ? t(`refusals.${error.code}`)
      : errorMessage(error);
}

/** An extension member of a problem document, such as the name of the moderator who has decided. */
export function problemExtension(error: unknown, name: string): string | undefined {
  const value = error instanceof Problem ? error.extensions[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}
