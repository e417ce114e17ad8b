import type { en } from './en';
import type { moderation } from './en/moderation';

type Translated<T> = T extends string ? string : { readonly [K in keyof T]: Translated<T[K]> };

/** The shape that every language fills: a missing or surplus key does not compile. */
export type Translation = Translated<typeof en>;
export type ModerationTranslation = Translated<typeof moderation>;
