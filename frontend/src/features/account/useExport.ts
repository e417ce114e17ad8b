import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { rest } from '../../shared/rest/rest';

/** Fetches all that is stored about me and hands it over as a file. */
export function useExport(): UseMutationResult<void, Error, void> {
  return useMutation({
    mutationFn: async () => {
      const everything = await rest.get<unknown>('/api/me/export');
      const file = new Blob([JSON.stringify(everything, null, 2)], { type: 'application/json' });
      const address = URL.createObjectURL(file);
      const link = document.createElement('a');
      link.href = address;
      link.download = 'serendip.json';
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), 10_000);
    },
  });
}
