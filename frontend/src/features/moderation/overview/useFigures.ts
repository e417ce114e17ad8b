import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { rest } from '../../../shared/rest/rest';
import { path } from '../query';
import type { Figures } from '../types';

export const spans = ['7', '30', '90'] as const;
/** How many days are looked at. */
export type Span = (typeof spans)[number];

/** The figures of some days, refetched every half minute. */
export function useFigures(span: Span): UseQueryResult<Figures> {
  return useQuery({
    queryKey: ['moderation', 'figures', span],
    queryFn: ({ signal }) => rest.get<Figures>(path('figures', { days: span }), signal),
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  });
}
