import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { rest } from '../../../shared/rest/rest';
import type { Transparency } from '../../../shared/rest/types';

export function useTransparency(): UseQueryResult<Transparency> {
  return useQuery({
    queryKey: ['transparency'],
    queryFn: ({ signal }) => rest.get<Transparency>('/api/transparency', signal),
    staleTime: 600_000,
  });
}
