import { useState } from 'react';
import { itemsOf, usePages } from '../query';
import type { CaseSummary, QueuePage } from '../types';
import { stabilize, type Shown } from './stableList';

/** What of the queue is looked at; an empty word is everything. */
export interface Filters {
  lane: string;
  status: string;
  category: string;
}

/** A lane of the queue, looked at again every quarter of a minute, that keeps still meanwhile. */
export function useQueue(filters: Filters) {
  const which = JSON.stringify(filters);
  const list = usePages<QueuePage>(
    ['moderation', 'queue', which],
    'cases',
    { ...filters },
    { every: 15_000 },
  );
  const items = itemsOf(list.data);
  const [shown, setShown] = useState<{ which: string; rows: Shown<CaseSummary> }>({
    which,
    rows: [],
  });
  const before = shown.which === which ? shown.rows : [];
  const { rows, fresh } = stabilize(before, items);
  const isSame = rows.length === before.length && shown.which === which;
  // remembered while drawing, as React recommends for what follows from what was drawn before
  if (!isSame && list.data) setShown({ which, rows: rows.map(({ item }) => item) });
  return {
    list,
    rows,
    fresh,
    front: list.data?.pages[0],
    settle: () => setShown({ which, rows: items }),
  };
}
