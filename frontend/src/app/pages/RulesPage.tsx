import { useTranslation } from 'react-i18next';
import { en } from '../../shared/i18n/en';
import { Page, Section } from '../../shared/ui/Page';
import { keysOf } from './keysOf';

export default function RulesPage() {
  const { t } = useTranslation('legal');
  return (
    <Page title={t('rules.title')} intro={t('rules.intro')}>
      <ol>
        {keysOf(en.legal.rules.items).map((item) => (
          <li key={item}>{t(`rules.items.${item}`)}</li>
        ))}
      </ol>
      {(['help', 'sanctions', 'abuse'] as const).map((part) => (
        <Section key={part} title={t(`rules.${part}Title`)}>
          <p>{t(`rules.${part}`)}</p>
        </Section>
      ))}
      <p>
        <small>{t('rules.version')}</small>
      </p>
    </Page>
  );
}
