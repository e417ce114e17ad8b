import type { moderation } from '../../../shared/i18n/en/moderation';

type Flag = keyof typeof moderation.flags;
const flags: readonly string[] = ['paused', 'linked', 'hold'] satisfies Flag[];

/** Whether a flag has a translation; a newer server may set others. */
export const isFlag = (flag: string): flag is Flag => flags.includes(flag);
