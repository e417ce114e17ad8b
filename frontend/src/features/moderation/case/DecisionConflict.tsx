import { useTranslation } from 'react-i18next';
import { useDateTimeFormat } from '../../../shared/i18n/useDateTimeFormat';
import type { Problem } from '../../../shared/rest/rest';
import { Button } from '../../../shared/ui/Button';
import { Callout } from '../../../shared/ui/Callout';
import { problemExtension, useAdminErrorMessage } from '../useAdminErrorMessage';

/** Why a decision was not taken: usually that somebody else was faster, then who, and when. */
export function DecisionConflict({
  problem,
  onReload,
}: {
  problem: Problem;
  onReload: () => void;
}) {
  const { t } = useTranslation('moderation');
  const when = useDateTimeFormat();
  const refusal = useAdminErrorMessage();
  const name = problemExtension(problem, 'by');
  const at = when(problemExtension(problem, 'at') ?? '');
  if (problem.code === 'claimed') {
    return (
      <Callout tone="problem" alert>
        {t('decide.claimed', { name: name ?? t('deletedAccount'), when: at })}
      </Callout>
    );
  }
  if (problem.code !== 'stale') {
    return (
      <Callout tone="problem" alert>
        {refusal(problem)}
      </Callout>
    );
  }
  return (
    <Callout tone="problem" alert>
      <p>
        {name === undefined
          ? t('decide.staleReport', { when: at })
          : t('decide.stale', { name, when: at })}{' '}
        {t('decide.staleAgain')}
      </p>
      <Button onPress={onReload}>{t('decide.reload')}</Button>
    </Callout>
  );
}
