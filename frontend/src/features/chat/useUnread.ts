import { useState } from 'react';
import { useObservable } from '../../shared/useObservable';
import type { ChatLog } from './ChatLog';

/** How many of the partner's lines came while the chat was out of sight. */
export function useUnread(chat: ChatLog, inSight: boolean): number {
  const { lines } = useObservable(chat.state);
  const theirs = lines.filter((line) => line.from === 'partner').length;
  const [seen, setSeen] = useState(0);
  if (inSight && seen !== theirs) setSeen(theirs);
  return inSight ? 0 : theirs - seen;
}
