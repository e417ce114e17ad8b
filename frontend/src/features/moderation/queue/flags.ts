import type { moderation } from '../../../shared/i18n/en/moderation';

type Flag = keyof typeof moderation.flags;
const flags: readonly string[] = ['paused', 'linked', 'hold'] satisfies Flag[];

/** Whether there are words for it; a newer server may set more. */
export const isFlag = (flag: string): flag is Flag => flags.includes(flag);
