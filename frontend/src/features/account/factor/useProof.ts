import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { rest } from '../../../shared/rest/rest';
import type { Account } from '../../../shared/rest/types';
import { signWithPasskey } from './passkeys';

/** Shows the app's code, or a recovery code. */
export function useCodeProof(): UseMutationResult<unknown, Error, string> {
  return useProof((code: string) => rest.post<Account>('/api/session/second-factor', { code }));
}

export function usePasskeyProof(): UseMutationResult<unknown, Error, void> {
  return useProof(async () => {
    const options = await rest.post<PublicKeyCredentialRequestOptionsJSON>(
      '/api/session/passkey/options',
    );
    const signed = await signWithPasskey(options);
    return rest.post<Account>('/api/session/passkey', signed);
  });
}

function useProof<T>(prove: (word: T) => Promise<unknown>): UseMutationResult<unknown, Error, T> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: prove,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['session'] }),
  });
}
