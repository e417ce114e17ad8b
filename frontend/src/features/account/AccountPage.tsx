import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '../../shared/ui/Button';
import { Page, Section } from '../../shared/ui/Page';
import { ChangePassword } from './ChangePassword';
import { Deletion } from './Deletion';
import { Export } from './Export';
import { SecondFactors } from './factor/SecondFactors';
import { Sessions } from './Sessions';
import { useAccount, useSignOut } from './useAccount';

export default function AccountPage() {
  const { t } = useTranslation(['account', 'common', 'standing']);
  const { data: account } = useAccount();
  const signOut = useSignOut();
  if (!account) return null;
  const { username, secondFactor } = account;
  return (
    <Page title={t('title')} intro={t('signedInAs', { username })}>
      <div>
        <Button onPress={() => signOut.mutate(undefined)}>{t('common:nav.logOut')}</Button>
      </div>
      {secondFactor === 'none' ? null : <SecondFactors secondFactor={secondFactor} />}
      <Sessions />
      <ChangePassword username={username} />
      <Section title={t('standing:link')}>
        <p>{t('standing:linkText')}</p>
        <p>
          <Link to="/standing">{t('standing:link')}</Link>
        </p>
      </Section>
      <Export />
      <Deletion />
    </Page>
  );
}
