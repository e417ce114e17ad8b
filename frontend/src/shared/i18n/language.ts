export const languages = ['en', 'zh-Hant'] as const;
export type Language = (typeof languages)[number];

/** Each language's own name, in that language. */
export const nameOf: Record<Language, string> = { en: 'English', 'zh-Hant': '繁體中文' };

const key = 'serendip.language';

/** Any Chinese reader is better served by Traditional Chinese than by English. */
export function closest(tags: readonly string[]): Language {
  for (const tag of tags) {
    const primary = tag.toLowerCase().split('-')[0];
    if (primary === 'zh') return 'zh-Hant';
    if (primary === 'en') return 'en';
  }
  return 'en';
}

export function isLanguage(tag: unknown): tag is Language {
  return languages.some((language) => language === tag);
}

/** Whether a browser's language is a language tag: with LANG=C some say `C`, which Intl refuses by an exception. */
export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

export function preferredLanguage(): Language {
  const remembered = localStorage.getItem(key);
  return isLanguage(remembered) ? remembered : closest(navigator.languages);
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(key, language);
}
