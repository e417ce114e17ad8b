import { useState } from 'react';
import { itemsOf, usePages } from '../query';
import type { CaseSummary, QueuePage } from '../types';
import { stabilize, type Shown } from './stableList';

/** The filters of the queue; an empty string filters nothing. */
export interface Filters {
  lane: string;
  status: string;
  category: string;
}

/** The cases of a filter, refetched every quarter of a minute. The order of the rows shown stays. */
export function useQueue(filters: Filters) {
  const filterKey = JSON.stringify(filters);
  const list = usePages<QueuePage>(
    ['moderation', 'queue', filterKey],
    'cases',
    { ...filters },
    { every: 15_000 },
  );
  const items = itemsOf(list.data);
  const [shown, setShown] = useState<{ filterKey: string; rows: Shown<CaseSummary> }>({
    filterKey,
    rows: [],
  });
  const before = shown.filterKey === filterKey ? shown.rows : [];
  const { rows, fresh } = stabilize(before, items);
  const isSame = rows.length === before.length && shown.filterKey === filterKey;
  // set during rendering, as React recommends for state that depends on the previous rendering
  if (!isSame && list.data) setShown({ filterKey, rows: rows.map(({ item }) => item) });
  return {
    list,
    rows,
    fresh,
    firstPage: list.data?.pages[0],
    settle: () => setShown({ filterKey, rows: items }),
  };
}
