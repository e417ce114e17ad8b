import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { rest } from '../../shared/rest/rest';
import type { Device, DeviceList } from '../../shared/rest/types';

export function useDevices(): UseQueryResult<Device[]> {
  return useQuery({
    queryKey: ['devices'],
    queryFn: async ({ signal }) => (await rest.get<DeviceList>('/api/sessions', signal)).items,
  });
}

export function useEndDevice(): UseMutationResult<undefined, Error, string> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => rest.delete(`/api/sessions/${encodeURIComponent(id)}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['devices'] }),
  });
}
