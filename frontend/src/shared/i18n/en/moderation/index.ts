import { layout } from './layout';
import { lists } from './lists';
import { overview } from './overview';
import { work } from './work';

/** The admin page's words: they come with its code, not with everybody's. */
export const moderation = { ...layout, ...lists, ...overview, ...work } as const;
