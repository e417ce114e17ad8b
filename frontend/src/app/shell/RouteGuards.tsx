import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation } from 'react-router';
import { isSuspendedOrBanned } from '../../features/account/standing';
import { useAccount } from '../../features/account/useAccount';
import { useReturnPath } from '../../features/account/useReturnPath';
import { useErrorMessage } from '../../shared/rest/useErrorMessage';
import { Button } from '../../shared/ui/Button';
import { Callout } from '../../shared/ui/Callout';
import { Page } from '../../shared/ui/Page';
import { Welcome } from '../pages/Welcome';
import { StagePage } from '../stage/StagePage';
import { PageLayout } from './PageLayout';

/** Pages for signed-in accounts only: a guest is redirected to the login. */
export function MembersOnly() {
  const { data: account, isPending } = useAccount();
  const { pathname } = useLocation();
  if (isPending) return null;
  return account ? <Outlet /> : <Navigate to="/login" replace state={{ from: pathname }} />;
}

/** Pages for accounts in force: a suspended or banned account is redirected to its standing. */
export function UnsuspendedOnly() {
  const { data: account } = useAccount();
  return isSuspendedOrBanned(account) ? <Navigate to="/standing" replace /> : <Outlet />;
}

/** Pages for guests only: a signed-in account is redirected to the page it asked for, or to the stage. */
export function GuestsOnly() {
  const { data: account, isPending } = useAccount();
  const from = useReturnPath();
  if (isPending) return null;
  if (account?.secondFactor === 'required') return <Navigate to="/second-factor" replace />;
  return account ? <Navigate to={from ?? '/'} replace /> : <Outlet />;
}

/** The stage for members, the welcome for everybody else. */
export function Home() {
  const { data: account, isPending, error, refetch } = useAccount();
  const { t } = useTranslation();
  const errorMessage = useErrorMessage();
  if (isPending) return null;
  if (isSuspendedOrBanned(account)) return <Navigate to="/standing" replace />;
  if (account) return <StagePage />;
  if (!error) return <PageLayout of={<Welcome />} />;
  return (
    <PageLayout
      of={
        <Page title={t('name')} narrow>
          <Callout tone="problem">{errorMessage(error)}</Callout>
          <Button look="primary" onPress={() => void refetch()}>
            {t('tryAgain')}
          </Button>
        </Page>
      }
    />
  );
}
