import * as v from 'valibot';
import { codePointLength } from '../../shared/codePointLength';
import { isLanguageTag } from '../../shared/i18n/language';
import type { Mode } from '../../signaling/messages';

/** The limits of a `seek` message, as `Wish` has them on the server; a test compares them. */
export const maxInterests = 10;
export const maxInterestLength = 40;
export const maxLanguages = 5;

/** The criteria of a search, kept on this device for the next visit. */
export interface Preferences {
  mode: Mode;
  interests: readonly string[];
  languages: readonly string[];
  keepLooking: boolean;
}

const stored = v.object({
  mode: v.picklist(['video', 'text']),
  interests: v.pipe(v.array(v.string()), v.maxLength(maxInterests)),
  languages: v.pipe(v.array(v.string()), v.maxLength(maxLanguages)),
  keepLooking: v.boolean(),
});

const key = 'serendip.preferences';

/** The stored preferences, or by default the browser's languages. */
export function recallPreferences(
  storage: Storage,
  browserLanguages: readonly string[],
): Preferences {
  try {
    return v.parse(stored, JSON.parse(storage.getItem(key) ?? ''));
  } catch {
    const languages = [...new Set(browserLanguages.filter(isLanguageTag).map(primary))].slice(0, 3);
    return { mode: 'video', interests: [], languages, keepLooking: true };
  }
}

export function rememberPreferences(storage: Storage, preferences: Preferences): void {
  storage.setItem(key, JSON.stringify(preferences));
}

/** Reduces a tag to its language; Chinese keeps its script. */
function primary(tag: string): string {
  const [language = 'en', second = ''] = tag.split('-');
  if (language.toLowerCase() !== 'zh') return language.toLowerCase();
  return ['cn', 'sg', 'hans'].includes(second.toLowerCase()) ? 'zh-Hans' : 'zh-Hant';
}

/** An interest as the server compares it: without differences in case, width and surrounding spaces. */
function normalized(interest: string): string {
  return interest.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}

export function isTooLong(interest: string): boolean {
  return codePointLength(normalized(interest)) > maxInterestLength;
}

/** The interests with one more; the same list when it adds nothing. */
export function withInterest(interests: readonly string[], typed: string): readonly string[] {
  const interest = typed.trim().replace(/\s+/g, ' ');
  const known = interests.some((other) => normalized(other) === normalized(interest));
  const fits = interest !== '' && !isTooLong(interest) && interests.length < maxInterests;
  return fits && !known ? [...interests, interest] : interests;
}
