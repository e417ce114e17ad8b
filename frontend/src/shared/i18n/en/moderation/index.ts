import { layout } from './layout';
import { lists } from './lists';
import { overview } from './overview';
import { work } from './work';

/** The messages of the admin page, which are loaded with its code only. */
export const moderation = { ...layout, ...lists, ...overview, ...work } as const;
