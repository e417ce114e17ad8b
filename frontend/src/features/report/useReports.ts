import {
  useInfiniteQuery,
  type InfiniteData,
  type UseInfiniteQueryResult,
} from '@tanstack/react-query';
import { rest } from '../../shared/rest/rest';
import type { ReportPage } from '../../shared/rest/types';

export function useReports(): UseInfiniteQueryResult<InfiniteData<ReportPage>> {
  return useInfiniteQuery({
    queryKey: ['reports'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({
        limit: '20',
        ...(pageParam ? { after: pageParam } : {}),
      });
      return rest.get<ReportPage>(`/api/reports?${query.toString()}`, signal);
    },
    getNextPageParam: (last) => last.next,
  });
}
