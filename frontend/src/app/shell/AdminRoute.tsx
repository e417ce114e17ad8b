import { lazy, Suspense } from 'react';
import { Navigate, useLocation } from 'react-router';
import { useAccount } from '../../features/account/useAccount';
import { NotFound } from '../pages/ErrorPages';
import { isModerator } from './isModerator';
import { PageLayout } from './PageLayout';
import { Settings } from './Settings';

/** Loaded only for moderators. */
const AdminPage = lazy(() => import('../../features/moderation/AdminPage'));

/**
 * The admin page, for moderators. Everybody else gets the page for unknown addresses. A moderator without a verified
 * second factor is redirected to it.
 */
export function AdminRoute() {
  const { data: account, isPending } = useAccount();
  const { pathname } = useLocation();
  if (isPending) return null;
  if (!account || account.role === 'USER') return <PageLayout of={<NotFound />} />;
  if (!isModerator(account)) {
    return <Navigate to="/second-factor" replace state={{ from: pathname }} />;
  }
  return (
    <Suspense>
      <AdminPage
        isAdministrator={account.role === 'ADMINISTRATOR'}
        settings={<Settings signedInAs={account.username} onDone={() => undefined} />}
      />
    </Suspense>
  );
}
