import type { Words } from '../words';
import { common } from './common';

export const zhHant: Words = { common };
