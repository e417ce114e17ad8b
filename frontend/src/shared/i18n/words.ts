import type { en } from './en';
import type { moderation } from './en/moderation';

type Worded<T> = T extends string ? string : { readonly [K in keyof T]: Worded<T[K]> };

/** The shape that every language fills: a missing or surplus key does not compile. */
export type Words = Worded<typeof en>;
export type ModerationWords = Worded<typeof moderation>;
