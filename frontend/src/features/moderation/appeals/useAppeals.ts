import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { rest } from '../../../shared/rest/rest';
import { segment, path } from '../query';
import type { Appeal, AppealView } from '../types';

const asAppeal = ({ summary, ...details }: AppealView): Appeal => ({ ...summary, ...details });

const keyOf = (id: string) => ['moderation', 'appeal', id] as const;

/** An appeal; reading it is an audit entry, so it is read once. */
export function useAppeal(id: string): UseQueryResult<Appeal> {
  return useQuery({
    queryKey: keyOf(id),
    queryFn: ({ signal }) =>
      rest.get<AppealView>(path(`appeals/${segment(id)}`), signal).then(asAppeal),
    staleTime: 5_000,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

export interface Answer {
  version: number;
  grant: boolean;
  reply: string;
}

/**
 * Answers an appeal.
 *
 * @param onAnswered called before the appeal is shown as answered, which removes the form
 */
export function useDecideAppeal(
  id: string,
  onAnswered: () => void,
): UseMutationResult<Appeal, Error, Answer> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (answer: Answer) =>
      rest.post<AppealView>(path(`appeals/${segment(id)}/decision`), answer).then(asAppeal),
    onSuccess: (appeal) => {
      onAnswered();
      queries.setQueryData(keyOf(id), appeal);
      void queries.invalidateQueries({ queryKey: ['moderation', 'appeals'] });
    },
  });
}
