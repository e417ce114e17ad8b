import {
  useMutation,
  useQuery,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { rest } from '../../../shared/rest/rest';
import type { NoticeReceipt, NoticeState, NoticeWish } from '../../../shared/rest/types';

export function useNotice(): UseMutationResult<NoticeReceipt, Error, NoticeWish> {
  return useMutation({
    mutationFn: (wish: NoticeWish) => rest.post<NoticeReceipt>('/api/notices', wish),
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
