import {
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useState } from 'react';
import { rest } from '../../../shared/rest/rest';
import { segment, itemsOf, path } from '../query';
import type {
  Case,
  CaseReport,
  CaseView,
  Claim,
  Decision,
  DecisionRequest,
  Items,
  Note,
} from '../types';
import type { ListState } from '../ui/View';

/** Merges the summary of a case into it. */
export const asCase = ({ summary: { reports, ...summary }, ...file }: CaseView): Case => ({
  ...summary,
  reportCount: reports,
  ...file,
});

const keyOf = (id: string) => ['moderation', 'case', id] as const;

/** Each read is an audit entry, so nothing is read again by itself. */
const onlyWhenAsked = {
  staleTime: 5_000,
  gcTime: 0,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
};

/**
 * A case with its first page of reports. Each read is an audit entry, so it is read when the case is opened and after a
 * change only.
 */
export function useCase(id: string): UseQueryResult<Case> {
  return useQuery({
    queryKey: keyOf(id),
    queryFn: ({ signal }) => rest.get<CaseView>(path(`cases/${segment(id)}`), signal).then(asCase),
    ...onlyWhenAsked,
  });
}

export interface LoadedReports {
  items: CaseReport[];
  list: ListState;
}

/** The first page of reports, which comes with the case, and further pages once they are requested. */
export function useReports({ id, reports }: Case): LoadedReports {
  const [wanted, setWanted] = useState(false);
  const further = useInfiniteQuery({
    queryKey: [...keyOf(id), 'reports'],
    enabled: wanted,
    initialPageParam: reports.next,
    queryFn: ({ pageParam, signal }) =>
      rest.get<Items<CaseReport>>(
        path(`cases/${segment(id)}/reports`, { limit: 50, after: pageParam }),
        signal,
      ),
    getNextPageParam: (last) => last.next,
    ...onlyWhenAsked,
  });
  return {
    items: [...reports.items, ...itemsOf(further.data)],
    list: {
      isPending: false,
      error: further.error,
      hasNextPage: further.data ? further.hasNextPage : reports.next !== undefined,
      isFetchingNextPage: further.isFetching,
      fetchNextPage: () => (wanted ? further.fetchNextPage() : setWanted(true)),
    },
  };
}

/** Reads the case and its pages of reports again. */
export function useReload(id: string): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: keyOf(id) });
}

/** Changes the cached case without reading it again. */
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
      rest.post<Claim>(
        path(`cases/${segment(id)}/claim`),
        takeOver === undefined ? {} : { takeOver },
      ),
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
    mutationFn: () => rest.delete(path(`cases/${segment(id)}/claim`)),
    onSuccess: () => change(unclaimed),
  });
}

export function useAddNote(id: string): UseMutationResult<Note, Error, string> {
  const change = useChange(id);
  return useMutation({
    mutationFn: (text: string) => rest.post<Note>(path(`cases/${segment(id)}/notes`), { text }),
    onSuccess: (note) => change((known) => ({ ...known, notes: [...known.notes, note] })),
  });
}

/** Sets a legal hold, or lifts the one that is in force. */
export function useHold(id: string, held: boolean): UseMutationResult<unknown, Error, string> {
  const queries = useQueryClient();
  const resource = `cases/${segment(id)}/hold`;
  return useMutation({
    mutationFn: (reason: string): Promise<unknown> =>
      held
        ? rest.post(path(`${resource}/lifting`), { reason })
        : rest.put(path(resource), { reason }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['moderation'] }),
  });
}

/**
 * Decides.
 *
 * @param onDecided called before the case is read again, which removes the form
 */
export function useDecide(
  id: string,
  onDecided: (decision: Decision) => void,
): UseMutationResult<Decision, Error, DecisionRequest> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (request: DecisionRequest) =>
      rest.post<Decision>(path(`cases/${segment(id)}/decision`), request),
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
      rest.post<Decision>(path(`cases/${segment(id)}/confirmation`), confirmation),
    onSuccess: (_decision, answer) => {
      onAnswered(answer);
      return queries.invalidateQueries({ queryKey: ['moderation'] });
    },
  });
}
