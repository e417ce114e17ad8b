import { useState } from 'react';
import { useObservable } from '../../shared/useObservable';
import type { ChatLog } from './ChatLog';

/** How many of the partner's lines arrived while the chat was hidden. */
export function useUnread(chat: ChatLog, isVisible: boolean): number {
  const { lines } = useObservable(chat.state);
  const theirs = lines.filter((line) => line.from === 'partner').length;
  const [seen, setSeen] = useState(0);
  if (isVisible && seen !== theirs) setSeen(theirs);
  return isVisible ? 0 : theirs - seen;
}
