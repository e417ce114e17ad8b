import {
  useMutation,
  useQuery,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { rest } from '../../../shared/rest/rest';
import type { Category } from '../categories';

export interface NoticeWish {
  category: Category;
  text: string;
  where?: string;
  contact?: string;
  goodFaith: boolean;
}

interface Receipt {
  receipt: string;
}

export interface NoticeState {
  status: string;
  at: string;
  decidedAt?: string;
  reply?: string;
}

export function useNotice(): UseMutationResult<Receipt, Error, NoticeWish> {
  return useMutation({
    mutationFn: (wish: NoticeWish) => rest.post<Receipt>('/api/notices', wish),
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
