import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { rest } from '../../../shared/rest/rest';
import { path } from '../query';
import type { QueuePage } from '../types';

export type QueueCounts = Omit<QueuePage, 'items' | 'next'>;

/** The counts of the queue for the badges, refetched at intervals. */
export function useQueueCounts(): UseQueryResult<QueueCounts> {
  return useQuery({
    queryKey: ['moderation', 'queue-counts'],
    queryFn: ({ signal }) =>
      rest.get<QueueCounts>(path('cases', { lane: 'ordinary', limit: 1 }), signal),
    refetchInterval: 10_000,
  });
}
