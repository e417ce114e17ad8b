import type { Words } from '../words';
import { account } from './account';
import { call } from './call';
import { chat } from './chat';
import { common } from './common';
import { factor } from './factor';
import { history } from './history';
import { legal } from './legal';
import { line } from './line';
import { lobby } from './lobby';
import { notice } from './notice';
import { problems } from './problems';
import { report } from './report';
import { standing } from './standing';
import { transparency } from './transparency';

export const zhHant: Words = {
  account,
  call,
  chat,
  common,
  factor,
  history,
  legal,
  line,
  lobby,
  notice,
  problems,
  report,
  standing,
  transparency,
};
