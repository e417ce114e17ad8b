import type { ModerationWords } from '../../words';
import { frame } from './frame';
import { lists } from './lists';
import { overview } from './overview';
import { work } from './work';

export const moderation: ModerationWords = { ...frame, ...lists, ...overview, ...work };
