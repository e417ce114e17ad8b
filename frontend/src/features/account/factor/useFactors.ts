import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { rest } from '../../../shared/rest/rest';
import type {
  AddedFactor,
  TotpSetup,
  Factor,
  FactorList,
  RecoveryCodes,
} from '../../../shared/rest/types';
import { createPasskey } from './passkeys';

const path = '/api/me/factors';
const key = ['factors'];

export function useFactors(): UseQueryResult<FactorList> {
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => rest.get<FactorList>(path, signal),
  });
}

export function useFactorRemoval(): UseMutationResult<undefined, Error, Factor> {
  return useFactorChange(({ id }: Factor) => rest.delete(`${path}/${encodeURIComponent(id)}`));
}

export function useTotpSetup(): UseMutationResult<TotpSetup, Error, void> {
  return useMutation({ mutationFn: () => rest.post<TotpSetup>(`${path}/totp`) });
}

export function useTotpConfirmation(): UseMutationResult<AddedFactor, Error, string> {
  return useFactorChange((code: string) =>
    rest.post<AddedFactor>(`${path}/totp/confirmation`, { code }),
  );
}

/** Makes a passkey under a name. The answer brings recovery codes when there were none before. */
export function usePasskeyCreation(): UseMutationResult<AddedFactor, Error, string> {
  return useFactorChange(async (name: string) => {
    const options = await rest.post<PublicKeyCredentialCreationOptionsJSON>(
      `${path}/passkeys/options`,
    );
    const made = await createPasskey(options);
    return rest.post<AddedFactor>(`${path}/passkeys`, { name, ...made });
  });
}

/** Creates new recovery codes; the former ones become invalid. */
export function useNewRecoveryCodes(): UseMutationResult<RecoveryCodes, Error, void> {
  return useFactorChange(() => rest.post<RecoveryCodes>(`${path}/recovery-codes`));
}

function useFactorChange<T, R>(change: (input: T) => Promise<R>): UseMutationResult<R, Error, T> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: key }),
        queries.invalidateQueries({ queryKey: ['session'] }),
      ]),
  });
}
