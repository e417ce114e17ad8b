import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { rest } from '../../../shared/rest/rest';
import { segment } from '../query';
import type { Items, Member, Role } from '../types';

const base = '/api/administration/accounts';

/** Accounts by name; without one, those that have a role. */
export function usePeople(name: string): UseQueryResult<Member[]> {
  return useQuery({
    queryKey: ['administration', 'accounts', name],
    queryFn: async ({ signal }) => {
      const find = async (query: Record<string, string>): Promise<Member[]> =>
        (await rest.get<Items<Member>>(`${base}?${new URLSearchParams(query).toString()}`, signal))
          .items;
      if (name !== '') return find({ name, limit: '50' });
      const found = await Promise.all([
        find({ role: 'ADMINISTRATOR', limit: '100' }),
        find({ role: 'MODERATOR', limit: '100' }),
      ]);
      return found.flat();
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
    mutationFn: ({ id, ...grant }: Grant) => rest.put(`${base}/${segment(id)}/role`, grant),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['administration'] }),
        // it may have been my own role
        queries.invalidateQueries({ queryKey: ['session'] }),
      ]),
  });
}
