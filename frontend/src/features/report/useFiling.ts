import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { rest } from '../../shared/rest/rest';
import { file, type Complaint, type Filed } from './filing';

/** Files a report; the lists in which it shows are read again. */
export function useFiling(): UseMutationResult<Filed, Error, Complaint> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (complaint: Complaint) => file(rest, complaint),
    onSuccess: () => {
      for (const list of ['encounters', 'blocks', 'reports']) {
        void queries.invalidateQueries({ queryKey: [list] });
      }
    },
  });
}
