import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { rest } from '../../../shared/rest/rest';
import { path } from '../query';
import type { QueuePage } from '../types';

export type QueueCounts = Omit<QueuePage, 'items' | 'next'>;

/** How much waits, asked for again and again: what the badges show. */
export function useQueueCounts(): UseQueryResult<QueueCounts> {
  return useQuery({
    queryKey: ['moderation', 'pulse'],
    queryFn: ({ signal }) =>
      rest.get<QueueCounts>(path('cases', { lane: 'ordinary', limit: 1 }), signal),
    refetchInterval: 10_000,
  });
}
