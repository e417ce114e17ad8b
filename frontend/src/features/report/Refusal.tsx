import { useTranslation } from 'react-i18next';
import { Problem } from '../../shared/rest/rest';
import { useSentence } from '../../shared/rest/useSentence';
import { Button } from '../../shared/ui/Button';
import { Notice } from '../../shared/ui/Notice';

/** Why a report was not taken, and the way on where there is one. */
export function Refusal({ error, onAgain }: { error: Error | null; onAgain: () => void }) {
  const { t } = useTranslation('report');
  const sentence = useSentence();
  if (!error) return null;
  const code = error instanceof Problem ? error.code : '';
  if (code === 'already-reported') {
    return (
      <Notice tone="info" alert>
        {t('already')}
      </Notice>
    );
  }
  if (error instanceof Problem && code === 'reporting-suspended') {
    return (
      <Notice tone="problem" alert>
        <p>
          <strong>{t('suspended')}</strong> {error.detail}
        </p>
        <p>{t('mine.suspendedText')}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="problem" alert>
      <p>
        <strong>{t('refused')}</strong> {sentence(error)}
      </p>
      <Button onPress={onAgain}>{t('again')}</Button>
    </Notice>
  );
}
