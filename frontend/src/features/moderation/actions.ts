import type { TFunction } from 'i18next';
import { moderation } from '../../shared/i18n/en/moderation';
import type { Detail } from './types';

type Action = keyof typeof moderation.actions;
const isKnown = (action: string): action is Action => Object.hasOwn(moderation.actions, action);

/** What an entry of the log calls itself, in words; the server's own word where there are none. */
export function actionWord(action: string, t: TFunction<'moderation'>): string {
  return isKnown(action) ? t(`actions.${action}`) : action;
}

/** The particulars of an entry on one line. */
export function detailText(detail: Detail): string {
  return Object.entries(detail)
    .map(([name, value]) => `${name}: ${String(value)}`)
    .join(' · ');
}
