interface Identified {
  id: string;
}

/** A list as it is shown: in the order in which it was first seen, each item with its newest state. */
export interface StableList<T> {
  rows: { item: T; gone: boolean }[];
  /** How many came in between, which are not shown yet. */
  fresh: number;
}

/** The items that were shown last. */
export type Shown<T> = readonly T[];

/**
 * Keeps a list stable while somebody works in it. The items shown keep their positions, with their newest state. An item
 * that has left the list stays, marked as gone. New items after the last one are appended; new ones in between are only
 * counted until the list is settled again.
 */
export function stabilize<T extends Identified>(
  shown: Shown<T>,
  current: readonly T[],
): StableList<T> {
  const now = new Map(current.map((item) => [item.id, item]));
  const known = new Set(shown.map(({ id }) => id));
  const lastKnown = current.findLastIndex(({ id }) => known.has(id));
  const appended = shown.length === 0 ? current : current.slice(lastKnown + 1);
  const isNew = ({ id }: T): boolean => !known.has(id);
  const rows = [
    ...shown.map((item) => ({ item: now.get(item.id) ?? item, gone: !now.has(item.id) })),
    ...appended.filter(isNew).map((item) => ({ item, gone: false })),
  ];
  const fresh = shown.length === 0 ? 0 : current.slice(0, lastKnown + 1).filter(isNew).length;
  return { rows, fresh };
}
