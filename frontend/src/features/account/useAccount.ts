import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { Problem, rest } from '../../shared/rest/rest';
import type { Account, Credentials, Registration } from '../../shared/rest/types';

const key = ['session'] as const;

/** The signed-in account, or null. */
export function useAccount(): UseQueryResult<Account | null> {
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => rest.get<Account>('/api/session', signal).catch(nullIfSignedOut),
    staleTime: Infinity,
  });
}

function nullIfSignedOut(error: unknown): null {
  if (error instanceof Problem && error.status === 401) return null;
  throw error;
}

export function useSignIn(): UseMutationResult<Account, Error, Credentials> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (credentials: Credentials) => rest.post<Account>('/api/session', credentials),
    onSuccess: (account) => queries.setQueryData(key, account),
  });
}

export function useRegister(): UseMutationResult<Account, Error, Registration> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (registration: Registration) => rest.post<Account>('/api/accounts', registration),
    onSuccess: (account) => queries.setQueryData(key, account),
  });
}

/** Signs out, and clears the cache, also when the session had ended before. */
export function useSignOut(): UseMutationResult<undefined, Error, undefined> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () =>
      rest
        .delete('/api/session')
        .catch(nullIfSignedOut)
        .then(() => undefined),
    onSuccess: () => {
      queries.setQueryData(key, null);
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== key[0] });
    },
  });
}
