import {
  useMutation,
  useQuery,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { rest } from '../../../shared/rest/rest';
import type { NoticeReceipt, NoticeState, NoticeRequest } from '../../../shared/rest/types';

export function useNotice(): UseMutationResult<NoticeReceipt, Error, NoticeRequest> {
  return useMutation({
    mutationFn: (request: NoticeRequest) => rest.post<NoticeReceipt>('/api/notices', request),
  });
}

export function useNoticeState(receipt: string): UseQueryResult<NoticeState> {
  return useQuery({
    queryKey: ['notice', receipt],
    queryFn: ({ signal }) =>
      rest.get<NoticeState>(`/api/notices/${encodeURIComponent(receipt)}`, signal),
    enabled: receipt !== '',
    retry: false,
  });
}
