import { useTranslation } from 'react-i18next';
import { en } from '../../shared/i18n/en';
import { Page, Section } from '../../shared/ui/Page';
import { keysOf } from './keysOf';

export default function PrivacyPage() {
  const { t } = useTranslation('legal');
  return (
    <Page title={t('privacy.title')} intro={t('privacy.intro')}>
      <Section title={t('privacy.storedTitle')}>
        <ul>
          {keysOf(en.legal.privacy.stored).map((item) => (
            <li key={item}>{t(`privacy.stored.${item}`)}</li>
          ))}
        </ul>
      </Section>
      <Section title={t('privacy.notTitle')}>
        <ul>
          {keysOf(en.legal.privacy.not).map((item) => (
            <li key={item}>{t(`privacy.not.${item}`)}</li>
          ))}
        </ul>
      </Section>
      {(['partner', 'rights', 'remains', 'cookie'] as const).map((part) => (
        <Section key={part} title={t(`privacy.${part}Title`)}>
          <p>{t(`privacy.${part}`)}</p>
        </Section>
      ))}
      <p>
        <small>{t('rules.version')}</small>
      </p>
    </Page>
  );
}
