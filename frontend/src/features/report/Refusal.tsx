import { useTranslation } from 'react-i18next';
import { Problem } from '../../shared/rest/rest';
import { useErrorMessage } from '../../shared/rest/useErrorMessage';
import { Button } from '../../shared/ui/Button';
import { Callout } from '../../shared/ui/Callout';

/** Why a report was refused, with a retry where that can help. */
export function Refusal({ error, onAgain }: { error: Error | null; onAgain: () => void }) {
  const { t } = useTranslation('report');
  const errorMessage = useErrorMessage();
  if (!error) return null;
  const code = error instanceof Problem ? error.code : '';
  if (code === 'already-reported') {
    return (
      <Callout tone="info" alert>
        {t('already')}
      </Callout>
    );
  }
  if (error instanceof Problem && code === 'reporting-suspended') {
    return (
      <Callout tone="problem" alert>
        <p>
          <strong>{t('suspended')}</strong> {error.detail}
        </p>
        <p>{t('myReports.suspendedText')}</p>
      </Callout>
    );
  }
  return (
    <Callout tone="problem" alert>
      <p>
        <strong>{t('refused')}</strong> {errorMessage(error)}
      </p>
      <Button onPress={onAgain}>{t('again')}</Button>
    </Callout>
  );
}
