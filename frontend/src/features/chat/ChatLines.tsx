import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type RefObject } from 'react';
import { drawnIndexes, layOut, overscan, virtualFrom } from '../../shared/virtualRows';
import { ChatLine } from './ChatLine';
import type { Line } from './ChatLog';
import styles from './ChatPanel.module.css';

interface Props {
  lines: readonly Line[];
  pseudonym: string;
  partnerTyping: boolean;
  /** What scrolls the lines. */
  scroller: RefObject<HTMLElement | null>;
  onRetry: (key: string) => void;
}

/** Pixels between two lines, as the style sheet has them, and of a short line. */
const gap = 6.4;
const estimate = 42;
/** Who is this near the end reads the newest lines, and goes on to the next one. */
const nearEnd = 48;

/** All that was written, the newest at the end. Of very much only what can be seen is drawn. */
export function ChatLines({ lines, pseudonym, partnerTyping, scroller, onRetry }: Props) {
  const isVirtual = lines.length >= virtualFrom;
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing of it is memoized here
  const virtualizer = useVirtualizer({
    count: lines.length,
    enabled: isVirtual,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    getItemKey: (index) => lines[index]?.key ?? index,
    rangeExtractor: (range) => drawnIndexes(range, lines.length - 1),
    overscan,
    gap,
  });
  const total = isVirtual ? virtualizer.getTotalSize() : 0;
  const { rows, below } = isVirtual
    ? layOut(virtualizer.getVirtualItems(), total, gap)
    : { rows: lines.map((_, index) => ({ index, space: 0 })), below: 0 };

  const follows = useRef(true);
  const seen = useRef(0);
  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const watch = (): void => {
      follows.current = box.scrollHeight - box.scrollTop - box.clientHeight < nearEnd;
    };
    box.addEventListener('scroll', watch, { passive: true });
    return () => box.removeEventListener('scroll', watch);
  }, [scroller]);
  useEffect(() => {
    const isMine = lines.length > seen.current && lines.at(-1)?.from === 'me';
    seen.current = lines.length;
    if (isMine || !isVirtual) follows.current = true;
    const box = scroller.current;
    if (box && follows.current) box.scrollTop = box.scrollHeight;
  }, [lines, partnerTyping, total, isVirtual, scroller]);

  return (
    <ol className={styles.lines} style={{ paddingBlockEnd: below }}>
      {rows.map(({ index, space }) => {
        const line = lines[index];
        return line ? (
          <ChatLine
            key={line.key}
            line={line}
            pseudonym={pseudonym}
            onRetry={() => onRetry(line.key)}
            {...(isVirtual
              ? {
                  place: { index, count: lines.length, space, measure: virtualizer.measureElement },
                }
              : {})}
          />
        ) : null;
      })}
    </ol>
  );
}
