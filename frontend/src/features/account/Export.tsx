import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../shared/rest/ErrorNotice';
import { Button } from '../../shared/ui/Button';
import { Section } from '../../shared/ui/Page';
import { useExport } from './useExport';

export function Export() {
  const { t } = useTranslation('account');
  const download = useExport();
  return (
    <Section title={t('export.title')}>
      <p>{t('export.text')}</p>
      <ErrorNotice of={download.error} />
      <div>
        <Button onPress={() => download.mutate()} isBusy={download.isPending}>
          <Download size={20} aria-hidden="true" />
          {t('export.action')}
        </Button>
      </div>
    </Section>
  );
}
