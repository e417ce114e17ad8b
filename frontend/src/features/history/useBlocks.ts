import {
  useInfiniteQuery,
  useMutation,
  useQueryClient,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseMutationResult,
} from '@tanstack/react-query';
import { rest } from '../../shared/rest/rest';
import type { BlockPage, BlockRequest } from '../../shared/rest/types';
import { pageQuery } from './useEncounters';

export function useBlocks(): UseInfiniteQueryResult<InfiniteData<BlockPage>> {
  return useInfiniteQuery({
    queryKey: ['blocks'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      rest.get<BlockPage>(`/api/blocks${pageQuery(pageParam)}`, signal),
    getNextPageParam: (last) => last.next,
  });
}

/** Blocks the partner of an encounter, running or long over. */
export function useBlock(): UseMutationResult<unknown, Error, string> {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (encounterId: string) =>
      rest.post<unknown>('/api/blocks', { encounterId } satisfies BlockRequest),
    onSuccess: refresh,
  });
}

export function useUnblock(): UseMutationResult<undefined, Error, string> {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (id: string) => rest.delete(`/api/blocks/${encodeURIComponent(id)}`),
    onSuccess: refresh,
  });
}

function useRefresh(): () => Promise<unknown> {
  const queries = useQueryClient();
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['encounters'] }),
      queries.invalidateQueries({ queryKey: ['blocks'] }),
    ]);
}
