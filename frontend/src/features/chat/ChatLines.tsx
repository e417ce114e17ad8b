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
  /** The element that scrolls the lines. */
  scroller: RefObject<HTMLElement | null>;
  onRetry: (key: string) => void;
}

/** The gap between two lines in the style sheet, and the height of a short line, in pixels. */
const gap = 6.4;
const estimate = 42;
/** A list scrolled to within so many pixels of its end follows new lines. */
const nearEnd = 48;

/** The lines of the chat, the newest at the end. A long chat renders only its visible lines. */
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
                  position: {
                    index,
                    count: lines.length,
                    space,
                    measure: virtualizer.measureElement,
                  },
                }
              : {})}
          />
        ) : null;
      })}
    </ol>
  );
}
