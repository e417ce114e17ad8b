import i18next from 'i18next';
import { moderation as en } from '../../shared/i18n/en/moderation';
import { moderation as zhHant } from '../../shared/i18n/zh-Hant/moderation';

/** Adds the translations of the admin page, which are loaded with its code. */
export function addTranslations(): void {
  i18next.addResourceBundle('en', 'moderation', en);
  i18next.addResourceBundle('zh-Hant', 'moderation', zhHant);
}
