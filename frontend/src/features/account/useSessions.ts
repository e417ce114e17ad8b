import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { rest } from '../../shared/rest/rest';
import type { AccountSession, AccountSessionList } from '../../shared/rest/types';

export function useSessions(): UseQueryResult<AccountSession[]> {
  return useQuery({
    queryKey: ['devices'],
    queryFn: async ({ signal }) =>
      (await rest.get<AccountSessionList>('/api/sessions', signal)).items,
  });
}

export function useEndSession(): UseMutationResult<undefined, Error, string> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => rest.delete(`/api/sessions/${encodeURIComponent(id)}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['devices'] }),
  });
}
