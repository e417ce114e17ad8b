import {
  useInfiniteQuery,
  useMutation,
  useQueryClient,
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseMutationResult,
} from '@tanstack/react-query';
import { rest } from '../../shared/rest/rest';
import type { BlockPage, BlockWish } from '../../shared/rest/types';
import { page } from './useEncounters';

export function useBlocks(): UseInfiniteQueryResult<InfiniteData<BlockPage>> {
  return useInfiniteQuery({
    queryKey: ['blocks'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      rest.get<BlockPage>(`/api/blocks${page(pageParam)}`, signal),
    getNextPageParam: (last) => last.next,
  });
}

/** Blocks the partner of an encounter, running or long over. */
export function useBlock(): UseMutationResult<unknown, Error, string> {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (encounterId: string) =>
      rest.post<unknown>('/api/blocks', { encounterId } satisfies BlockWish),
    onSuccess: refresh,
  });
}

export function useLift(): UseMutationResult<undefined, Error, string> {
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
