import { defaultRangeExtractor, type Range, type VirtualItem } from '@tanstack/react-virtual';

/** A list of at least so many rows renders only the visible ones. */
export const virtualFrom = 200;

/** The number of rows that are rendered beyond the visible ones on either side, so that a key can reach the next one. */
export const overscan = 10;

/** A rendered row, with the height to reserve above it for rows that are not rendered. */
export interface DrawnRow {
  index: number;
  space: number;
}

/**
 * The rows to render: the visible ones, and those that a key can reach from the focus. Without the focus in the
 * list these are its first and its last row.
 */
export function drawnIndexes(range: Range, focused: number | null): number[] {
  const reachable = focused === null ? [0, range.count - 1] : [focused - 1, focused, focused + 1];
  const wanted = [...defaultRangeExtractor(range), ...reachable];
  const inRange = wanted.filter((index) => index >= 0 && index < range.count);
  return [...new Set(inRange)].sort((a, b) => a - b);
}

/** The rendered rows with the space above each, and the space below the last one. */
export function layOut(
  items: readonly Pick<VirtualItem, 'index' | 'start' | 'end'>[],
  total: number,
  gap = 0,
): { rows: DrawnRow[]; below: number } {
  let reached = -gap;
  const rows = items.map(({ index, start, end }) => {
    const space = Math.max(0, start - reached - gap);
    reached = end;
    return { index, space };
  });
  return { rows, below: Math.max(0, total - reached) };
}
