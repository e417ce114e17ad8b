import { useTranslation } from 'react-i18next';
import { useWhen } from '../../../shared/i18n/useWhen';
import type { Problem } from '../../../shared/rest/rest';
import { Button } from '../../../shared/ui/Button';
import { Notice } from '../../../shared/ui/Notice';
import { told, useRefusal } from '../useRefusal';

/** Why a decision was not taken: usually that somebody else was faster, then who, and when. */
export function Conflict({ problem, onReload }: { problem: Problem; onReload: () => void }) {
  const { t } = useTranslation('moderation');
  const when = useWhen();
  const refusal = useRefusal();
  const name = told(problem, 'by');
  const at = when(told(problem, 'at') ?? '');
  if (problem.code === 'claimed') {
    return (
      <Notice tone="problem" alert>
        {t('decide.claimed', { name: name ?? t('someone'), when: at })}
      </Notice>
    );
  }
  if (problem.code !== 'stale') {
    return (
      <Notice tone="problem" alert>
        {refusal(problem)}
      </Notice>
    );
  }
  return (
    <Notice tone="problem" alert>
      <p>
        {name === undefined
          ? t('decide.staleReport', { when: at })
          : t('decide.stale', { name, when: at })}{' '}
        {t('decide.staleAgain')}
      </p>
      <Button onPress={onReload}>{t('decide.reload')}</Button>
    </Notice>
  );
}
