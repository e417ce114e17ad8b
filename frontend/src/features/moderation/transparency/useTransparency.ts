import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { rest } from '../../../shared/rest/rest';

/** Seconds; absent where nothing happened. */
export interface Spread {
  median?: number;
  p90?: number;
}

/** What everybody may know, as `GET /api/transparency` tells it. */
export interface Transparency {
  at: string;
  from: string;
  until: string;
  meetings: number;
  reports: { category: string; count: number }[];
  outcomes: { open: number; fair: number; unfounded: number };
  notices: { received: number; decided: number };
  measures: { kind: string; count: number }[];
  automated: { count: number; share?: number };
  firstAction: { urgent: Spread; ordinary: Spread };
  appeals: { filed: number; decided: number; granted: number };
}

export function useTransparency(): UseQueryResult<Transparency> {
  return useQuery({
    queryKey: ['transparency'],
    queryFn: ({ signal }) => rest.get<Transparency>('/api/transparency', signal),
    staleTime: 600_000,
  });
}
