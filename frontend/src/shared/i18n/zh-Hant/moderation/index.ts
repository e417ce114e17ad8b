import type { ModerationTranslation } from '../../translation';
import { frame } from './frame';
import { lists } from './lists';
import { overview } from './overview';
import { work } from './work';

export const moderation: ModerationTranslation = { ...frame, ...lists, ...overview, ...work };
