import type { Words } from '../words';
import { account } from './account';
import { call } from './call';
import { chat } from './chat';
import { common } from './common';
import { history } from './history';
import { legal } from './legal';
import { line } from './line';
import { lobby } from './lobby';
import { problems } from './problems';

export const zhHant: Words = { account, call, chat, common, history, legal, line, lobby, problems };
