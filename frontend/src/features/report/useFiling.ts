import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { rest } from '../../shared/rest/rest';
import { fileReport, type ReportDraft, type FiledReport } from './filing';

/** Files a report; the lists in which it shows are read again. */
export function useFiling(): UseMutationResult<FiledReport, Error, ReportDraft> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (draft: ReportDraft) => fileReport(rest, draft),
    onSuccess: () => {
      for (const list of ['encounters', 'blocks', 'reports']) {
        void queries.invalidateQueries({ queryKey: [list] });
      }
    },
  });
}
