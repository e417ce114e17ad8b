import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { download } from '../../shared/download';
import { rest } from '../../shared/rest/rest';

/** Fetches all that is stored about me and hands it over as a file. */
export function useExport(): UseMutationResult<void, Error, void> {
  return useMutation({
    mutationFn: async () => {
      const everything = await rest.get<unknown>('/api/me/export');
      download('serendip.json', 'application/json', JSON.stringify(everything, null, 2));
    },
  });
}
