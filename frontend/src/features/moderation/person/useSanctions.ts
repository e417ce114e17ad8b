import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { rest } from '../../../shared/rest/rest';
import type { MySanction as Sanction, MySanctions } from '../../../shared/rest/types';

const key = ['sanctions'];

export function useSanctions(): UseQueryResult<Sanction[]> {
  return useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => (await rest.get<MySanctions>('/api/me/sanctions', signal)).items,
  });
}

/** Acknowledges warnings; afterwards I may seek again. */
export function useAcknowledge(): UseMutationResult<unknown, Error, readonly Sanction[]> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (warnings: readonly Sanction[]) =>
      Promise.all(warnings.map(({ id }) => rest.post(`${path(id)}/acknowledgement`))),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['session'] }),
        queries.invalidateQueries({ queryKey: key }),
      ]),
  });
}

export function useAppeal(sanction: Sanction): UseMutationResult<unknown, Error, string> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (text: string) => rest.post<unknown>(`${path(sanction.id)}/appeal`, { text }),
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
  });
}

function path(id: string): string {
  return `/api/me/sanctions/${encodeURIComponent(id)}`;
}
