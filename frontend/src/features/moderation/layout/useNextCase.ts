import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { announce } from '../../../shared/announcer';
import { Problem, rest } from '../../../shared/rest/rest';
import { asCase } from '../case/useCase';
import { path } from '../query';
import type { Case, CaseView, Lane } from '../types';

/** Claims the first waiting case and opens it. Urgent cases come first for moderators who may see them. */
export function useNextCase(): UseMutationResult<Case | undefined, Error, undefined> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { t } = useTranslation('moderation');
  return useMutation({
    mutationFn: async () => (await first('urgent')) ?? (await first('ordinary')),
    onSuccess: (next) => {
      if (!next) {
        announce(t('queue.nothingNext'));
        return;
      }
      queries.setQueryData(['moderation', 'case', next.id], next);
      void queries.invalidateQueries({ queryKey: ['moderation', 'queue-counts'] });
      void navigate(`/admin/cases/${next.id}`);
    },
  });
}

/** The first case of a lane; undefined for a lane that the moderator may not see. */
async function first(lane: Lane): Promise<Case | undefined> {
  const view = await rest
    .post<CaseView | undefined>(path('cases/next'), { lane })
    .catch((error: unknown) => {
      if (error instanceof Problem && error.status === 403) return undefined;
      throw error;
    });
  return view && asCase(view);
}
