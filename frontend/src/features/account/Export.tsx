import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSentence } from '../../shared/rest/useSentence';
import { Button } from '../../shared/ui/Button';
import { Notice } from '../../shared/ui/Notice';
import { Section } from '../../shared/ui/Page';
import { useExport } from './useExport';

export function Export() {
  const { t } = useTranslation('account');
  const download = useExport();
  const sentence = useSentence();
  return (
    <Section title={t('export.title')}>
      <p>{t('export.text')}</p>
      {download.error ? <Notice tone="problem">{sentence(download.error)}</Notice> : null}
      <div>
        <Button onPress={() => download.mutate()} isDisabled={download.isPending}>
          <Download size={20} aria-hidden="true" />
          {t('export.action')}
        </Button>
      </div>
    </Section>
  );
}
