import type { en } from './en';

type Worded<T> = T extends string ? string : { readonly [K in keyof T]: Worded<T[K]> };

/** The shape that every language fills: a missing or surplus key does not compile. */
export type Words = Worded<typeof en>;
