import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSentence } from '../../shared/rest/useSentence';
import { Button } from '../../shared/ui/Button';
import { Notice } from '../../shared/ui/Notice';
import { Page, Section } from '../../shared/ui/Page';
import { ChangePassword } from './ChangePassword';
import { Deletion } from './Deletion';
import { Devices } from './Devices';
import { useAccount, useSignOut } from './useAccount';
import { useExport } from './useExport';

export default function AccountPage() {
  const { t } = useTranslation(['account', 'common']);
  const { data: account } = useAccount();
  const signOut = useSignOut();
  const download = useExport();
  const sentence = useSentence();
  if (!account) return null;
  const { username } = account;
  return (
    <Page title={t('title')} intro={t('signedInAs', { username })}>
      <div>
        <Button onPress={() => signOut.mutate(undefined)}>{t('common:nav.logOut')}</Button>
      </div>
      <Devices />
      <ChangePassword username={username} />
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
      <Deletion />
    </Page>
  );
}
