import {
  useInfiniteQuery,
  type InfiniteData,
  type QueryKey,
  type UseInfiniteQueryResult,
} from '@tanstack/react-query';
import { rest } from '../../shared/rest/rest';
import type { Items } from './types';

const base = '/api/moderation';

/** A URL of the moderation API, with the parameters that are not empty. */
export function path(
  resource: string,
  query: Record<string, string | number | undefined> = {},
): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(
    given.map(([name, value]) => [name, String(value)]),
  ).toString();
  return `${base}/${resource}${search === '' ? '' : `?${search}`}`;
}

export const segment = encodeURIComponent;

interface Options {
  /** Refetches after so many milliseconds. */
  every?: number;
  limit?: number;
}

/** A list that is read page by page. */
export function usePages<P extends Items<unknown>>(
  key: QueryKey,
  resource: string,
  query: Record<string, string | undefined> = {},
  { every, limit = 50 }: Options = {},
): UseInfiniteQueryResult<InfiniteData<P>> {
  return useInfiniteQuery({
    queryKey: key,
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      rest.get<P>(path(resource, { ...query, limit, after: pageParam }), signal),
    getNextPageParam: (last) => last.next,
    refetchOnWindowFocus: false,
    ...(every === undefined ? {} : { refetchInterval: every }),
  });
}

/** All items of the pages that have been read. */
export function itemsOf<T>(data: InfiniteData<Items<T>> | undefined): T[] {
  return data?.pages.flatMap(({ items }) => items) ?? [];
}
