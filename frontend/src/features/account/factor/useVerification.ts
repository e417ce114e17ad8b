import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { rest } from '../../../shared/rest/rest';
import type { Account } from '../../../shared/rest/types';
import { assertPasskey } from './passkeys';

/** Sends the app's code, or a recovery code. */
export function useVerifyCode(): UseMutationResult<unknown, Error, string> {
  return useVerification((code: string) =>
    rest.post<Account>('/api/session/second-factor', { code }),
  );
}

export function useVerifyPasskey(): UseMutationResult<unknown, Error, void> {
  return useVerification(async () => {
    const options = await rest.post<PublicKeyCredentialRequestOptionsJSON>(
      '/api/session/passkey/options',
    );
    const signed = await assertPasskey(options);
    return rest.post<Account>('/api/session/passkey', signed);
  });
}

function useVerification<T>(
  verify: (input: T) => Promise<unknown>,
): UseMutationResult<unknown, Error, T> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: verify,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['session'] }),
  });
}
