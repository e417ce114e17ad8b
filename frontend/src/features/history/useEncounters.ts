import {
  useInfiniteQuery,
  type InfiniteData,
  type UseInfiniteQueryResult,
} from '@tanstack/react-query';
import { rest } from '../../shared/rest/rest';
import type { EncounterPage } from '../../shared/rest/types';

export function useEncounters(): UseInfiniteQueryResult<InfiniteData<EncounterPage>> {
  return useInfiniteQuery({
    queryKey: ['encounters'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      rest.get<EncounterPage>(`/api/encounters${pageQuery(pageParam)}`, signal),
    getNextPageParam: (last) => last.next,
  });
}

/** The query of a keyset page. */
export function pageQuery(after: string): string {
  const query = new URLSearchParams({ limit: '20', ...(after === '' ? {} : { after }) });
  return `?${query.toString()}`;
}
