import { useTranslation } from 'react-i18next';
import { useDateTimeFormat } from '../../../shared/i18n/useDateTimeFormat';
import type { Problem } from '../../../shared/rest/rest';
import { Button } from '../../../shared/ui/Button';
import { Callout } from '../../../shared/ui/Callout';
import { problemExtension, useAdminErrorMessage } from '../useAdminErrorMessage';

/** Why a decision was refused: usually because another moderator had decided, then who and when. */
export function DecisionConflict({
  problem,
  onReload,
}: {
  problem: Problem;
  onReload: () => void;
}) {
  const { t } = useTranslation('moderation');
  const when = useDateTimeFormat();
  const errorMessage = useAdminErrorMessage();
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
        {errorMessage(problem)}
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
