import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { rest } from '../../../shared/rest/rest';
import { id as part } from '../query';
import type { Items, Member, Role } from '../types';

const base = '/api/administration/accounts';

/** Accounts by name; without one, those that have a role. */
export function usePeople(name: string): UseQueryResult<Member[]> {
  return useQuery({
    queryKey: ['administration', 'accounts', name],
    queryFn: async ({ signal }) => {
      const query = new URLSearchParams(name === '' ? {} : { name }).toString();
      return (await rest.get<Items<Member>>(`${base}${query === '' ? '' : `?${query}`}`, signal))
        .items;
    },
  });
}

export interface Grant {
  id: string;
  role: Role;
  childSafety: boolean;
}

export function useGrant(): UseMutationResult<unknown, Error, Grant> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...grant }: Grant) => rest.put(`${base}/${part(id)}/role`, grant),
    onSettled: () => queries.invalidateQueries({ queryKey: ['administration'] }),
  });
}
