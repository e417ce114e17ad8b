import {
  useInfiniteQuery,
  type InfiniteData,
  type QueryKey,
  type UseInfiniteQueryResult,
} from '@tanstack/react-query';
import { rest } from '../../shared/rest/rest';
import type { Items } from './types';

const base = '/api/moderation';

/** An address of this room, with what is not empty as its query. */
export function path(
  place: string,
  query: Record<string, string | number | undefined> = {},
): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(
    given.map(([name, value]) => [name, String(value)]),
  ).toString();
  return `${base}/${place}${search === '' ? '' : `?${search}`}`;
}

export const segment = encodeURIComponent;

interface Options {
  /** Looks again after so many milliseconds. */
  every?: number;
  limit?: number;
}

/** A list of which one page comes after the other. */
export function usePages<P extends Items<unknown>>(
  key: QueryKey,
  place: string,
  query: Record<string, string | undefined> = {},
  { every, limit = 50 }: Options = {},
): UseInfiniteQueryResult<InfiniteData<P>> {
  return useInfiniteQuery({
    queryKey: key,
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      rest.get<P>(path(place, { ...query, limit, after: pageParam }), signal),
    getNextPageParam: (last) => last.next,
    refetchOnWindowFocus: false,
    ...(every === undefined ? {} : { refetchInterval: every }),
  });
}

/** All items of the pages that have come. */
export function itemsOf<T>(data: InfiniteData<Items<T>> | undefined): T[] {
  return data?.pages.flatMap(({ items }) => items) ?? [];
}
