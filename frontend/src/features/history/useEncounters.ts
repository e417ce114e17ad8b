import {
  useInfiniteQuery,
  type InfiniteData,
  type UseInfiniteQueryResult,
} from '@tanstack/react-query';
import { rest } from '../../shared/rest/rest';
import type { Listing, PastEncounter } from '../../shared/rest/types';

export function useEncounters(): UseInfiniteQueryResult<InfiniteData<Listing<PastEncounter>>> {
  return useInfiniteQuery({
    queryKey: ['encounters'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      rest.get<Listing<PastEncounter>>(`/api/encounters${page(pageParam)}`, signal),
    getNextPageParam: (last) => last.next,
  });
}

/** The query of a keyset page. */
export function page(after: string): string {
  const query = new URLSearchParams({ limit: '20', ...(after === '' ? {} : { after }) });
  return `?${query.toString()}`;
}
