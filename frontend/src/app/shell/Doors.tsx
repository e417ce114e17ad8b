import { useTranslation } from 'react-i18next';
import { Navigate, Outlet } from 'react-router';
import { useAccount } from '../../features/account/useAccount';
import { useSentence } from '../../shared/rest/useSentence';
import { Button } from '../../shared/ui/Button';
import { Notice } from '../../shared/ui/Notice';
import { Page } from '../../shared/ui/Page';
import { Welcome } from '../pages/Welcome';
import { StagePage } from '../stage/StagePage';
import { PageLayout } from './PageLayout';

/** Pages for the signed-in only: others are asked to log in. */
export function MembersOnly() {
  const { data: account, isPending } = useAccount();
  if (isPending) return null;
  return account ? <Outlet /> : <Navigate to="/login" replace />;
}

/** Pages for guests only: who is signed in goes on to the stage. */
export function GuestsOnly() {
  const { data: account, isPending } = useAccount();
  if (isPending) return null;
  return account ? <Navigate to="/" replace /> : <Outlet />;
}

/** The stage for members, the welcome for everybody else. */
export function Home() {
  const { data: account, isPending, error, refetch } = useAccount();
  const { t } = useTranslation();
  const sentence = useSentence();
  if (isPending) return null;
  if (account) return <StagePage />;
  if (!error) return <PageLayout of={<Welcome />} />;
  return (
    <PageLayout
      of={
        <Page title={t('name')} narrow>
          <Notice tone="problem">{sentence(error)}</Notice>
          <Button look="primary" onPress={() => void refetch()}>
            {t('tryAgain')}
          </Button>
        </Page>
      }
    />
  );
}
