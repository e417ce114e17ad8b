import type { Translation } from '../translation';
import { account } from './account';
import { call } from './call';
import { chat } from './chat';
import { common } from './common';
import { connection } from './connection';
import { factor } from './factor';
import { history } from './history';
import { legal } from './legal';
import { lobby } from './lobby';
import { notice } from './notice';
import { problems } from './problems';
import { report } from './report';
import { standing } from './standing';
import { transparency } from './transparency';

export const zhHant: Translation = {
  account,
  call,
  chat,
  common,
  connection,
  factor,
  history,
  legal,
  lobby,
  notice,
  problems,
  report,
  standing,
  transparency,
};
