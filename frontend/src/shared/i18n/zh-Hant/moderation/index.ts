import type { ModerationTranslation } from '../../translation';
import { layout } from './layout';
import { lists } from './lists';
import { overview } from './overview';
import { work } from './work';

export const moderation: ModerationTranslation = { ...layout, ...lists, ...overview, ...work };
