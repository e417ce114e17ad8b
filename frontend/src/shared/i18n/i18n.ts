import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';
import type { moderation } from './en/moderation';
import { preferredLanguage, rememberLanguage, type Language } from './language';
import { zhHant } from './zh-Hant';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof en & { moderation: typeof moderation };
    enableSelector: false;
  }
}

/** Starts with the language chosen before, or else the browser's. */
export async function startI18n(language: Language = preferredLanguage()): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    supportedLngs: ['en', 'zh-Hant'],
    load: 'currentOnly',
    defaultNS: 'common',
    resources: { en, 'zh-Hant': zhHant },
    // React escapes by itself
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = language;
}

/** Switches at once and remembers it. */
export async function switchLanguage(language: Language): Promise<void> {
  rememberLanguage(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
