import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { rest } from '../../../shared/rest/rest';
import { id as part, path } from '../query';
import type { Case, CaseView, Claim, Decision, DecisionWish, Note } from '../types';

/** The parts of a case laid side by side. */
export const asCase = ({ summary, ...file }: CaseView): Case => ({ ...summary, ...file });

const keyOf = (id: string) => ['moderation', 'case', id] as const;

/**
 * A case with all that belongs to it. Each reading is an audit entry, so it is read when it is opened and when something
 * was done with it, and never just in case.
 */
export function useCase(id: string): UseQueryResult<Case> {
  return useQuery({
    queryKey: keyOf(id),
    queryFn: ({ signal }) => rest.get<CaseView>(path(`cases/${part(id)}`), signal).then(asCase),
    staleTime: 5_000,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

/** Changes what is known of a case, without reading it anew. */
function useChange(id: string): (change: (known: Case) => Case) => void {
  const queries = useQueryClient();
  return (change) => {
    queries.setQueryData<Case>(keyOf(id), (known) => known && change(known));
    void queries.invalidateQueries({ queryKey: ['moderation', 'queue'] });
  };
}

function unclaimed(known: Case): Case {
  const given = { ...known };
  delete given.claim;
  return { ...given, status: known.status === 'claimed' ? 'open' : known.status };
}

/** Claims a case, or takes it over with a reason; claiming what is mine renews it. */
export function useClaim(id: string): UseMutationResult<Claim, Error, string | undefined> {
  const change = useChange(id);
  return useMutation({
    mutationFn: (takeOver: string | undefined) =>
      rest.post<Claim>(path(`cases/${part(id)}/claim`), takeOver === undefined ? {} : { takeOver }),
    onSuccess: (claim) =>
      change((known) => ({
        ...known,
        claim,
        status: known.status === 'open' ? 'claimed' : known.status,
      })),
  });
}

export function useRelease(id: string): UseMutationResult<undefined, Error, undefined> {
  const change = useChange(id);
  return useMutation({
    mutationFn: () => rest.delete(path(`cases/${part(id)}/claim`)),
    onSuccess: () => change(unclaimed),
  });
}

export function useAddNote(id: string): UseMutationResult<Note, Error, string> {
  const change = useChange(id);
  return useMutation({
    mutationFn: (text: string) => rest.post<Note>(path(`cases/${part(id)}/notes`), { text }),
    onSuccess: (note) => change((known) => ({ ...known, notes: [...known.notes, note] })),
  });
}

/** Sets a legal hold, or lifts the one that is in force. */
export function useHold(id: string, held: boolean): UseMutationResult<unknown, Error, string> {
  const queries = useQueryClient();
  const place = `cases/${part(id)}/hold`;
  return useMutation({
    mutationFn: (reason: string): Promise<unknown> =>
      held ? rest.post(path(`${place}/lifting`), { reason }) : rest.put(path(place), { reason }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['moderation'] }),
  });
}

/**
 * Decides.
 *
 * @param onDecided called before the case is read anew: then the form that asked is there no more
 */
export function useDecide(
  id: string,
  onDecided: (decision: Decision) => void,
): UseMutationResult<Decision, Error, DecisionWish> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (wish: DecisionWish) =>
      rest.post<Decision>(path(`cases/${part(id)}/decision`), wish),
    onSuccess: (decision) => {
      onDecided(decision);
      return queries.invalidateQueries({ queryKey: ['moderation'] });
    },
  });
}

export interface Confirmation {
  version: number;
  confirm: boolean;
  note?: string;
}

/** Confirms or declines; the callback as for deciding. */
export function useConfirm(
  id: string,
  onAnswered: (answer: Confirmation) => void,
): UseMutationResult<Decision, Error, Confirmation> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (confirmation: Confirmation) =>
      rest.post<Decision>(path(`cases/${part(id)}/confirmation`), confirmation),
    onSuccess: (_decision, answer) => {
      onAnswered(answer);
      return queries.invalidateQueries({ queryKey: ['moderation'] });
    },
  });
}
