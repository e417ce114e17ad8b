import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { rest } from '../../../shared/rest/rest';
import { segment, path } from '../query';
import type { Items, ReasonText } from '../types';

const key = ['moderation', 'reason-texts'] as const;

/** The saved reason texts, by name. */
export function useReasonTexts(): UseQueryResult<ReasonText[]> {
  return useQuery({
    queryKey: key,
    queryFn: async ({ signal }) =>
      (await rest.get<Items<ReasonText>>(path('reason-texts'), signal)).items,
    staleTime: 60_000,
  });
}

/** A reason text being edited; a new one has no id. */
export type Draft = Omit<ReasonText, 'id'> & { id?: string };

export function useSaveReasonText(): UseMutationResult<ReasonText, Error, Draft> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...text }: Draft) =>
      id === undefined
        ? rest.post<ReasonText>(path('reason-texts'), text)
        : rest.put<ReasonText>(path(`reason-texts/${segment(id)}`), text),
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
  });
}

export function useDeleteReasonText(): UseMutationResult<undefined, Error, string> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => rest.delete(path(`reason-texts/${segment(id)}`)),
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
  });
}
