import type { TFunction } from 'i18next';
import { moderation } from '../../shared/i18n/en/moderation';
import type { Detail } from './types';

type Action = keyof typeof moderation.actions;
const isKnown = (action: string): action is Action => Object.hasOwn(moderation.actions, action);

/** The translated action of an audit entry, or the server's name of an unknown action. */
export function actionLabel(action: string, t: TFunction<'moderation'>): string {
  return isKnown(action) ? t(`actions.${action}`) : action;
}

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The details of an entry without ids, which mean nothing to a moderator. */
export function withoutIds(detail: Detail = {}): Detail {
  return Object.fromEntries(Object.entries(detail).filter(([, value]) => !id.test(String(value))));
}

/** The details of an entry on one line. */
export function detailText(detail: Detail): string {
  return Object.entries(detail)
    .map(([name, value]) => `${name}: ${String(value)}`)
    .join(' · ');
}
