import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { rest } from '../../shared/rest/rest';
import { path } from './query';
import type { DecisionKind, Items } from './types';

/** The kinds of decision, in the order in which they are offered. */
export function useDecisionKinds(): UseQueryResult<DecisionKind[]> {
  return useQuery({
    queryKey: ['moderation', 'decision-kinds'],
    queryFn: async ({ signal }) =>
      (await rest.get<Items<DecisionKind>>(path('decision-kinds'), signal)).items,
    staleTime: Infinity,
  });
}
