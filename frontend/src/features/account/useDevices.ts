import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { rest } from '../../shared/rest/rest';
import type { Device, Listing } from '../../shared/rest/types';

export function useDevices(): UseQueryResult<Device[]> {
  return useQuery({
    queryKey: ['devices'],
    queryFn: async ({ signal }) => {
      const answer = await rest.get<Device[] | Listing<Device>>('/api/sessions', signal);
      return Array.isArray(answer) ? answer : answer.items;
    },
  });
}

export function useEndDevice(): UseMutationResult<undefined, Error, string> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => rest.delete(`/api/sessions/${encodeURIComponent(id)}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['devices'] }),
  });
}
