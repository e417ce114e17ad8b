import { useState, type ReactNode } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { AppealPage } from './appeals/AppealPage';
import { AppealsPage } from './appeals/AppealsPage';
import { AuditPage } from './audit/AuditPage';
import { CasePage } from './case/CasePage';
import { FlagsPage } from './flags/FlagsPage';
import { AdminLayout } from './layout/AdminLayout';
import { NoticesPage } from './notices/NoticesPage';
import { OverviewPage } from './overview/OverviewPage';
import { PeoplePage } from './people/PeoplePage';
import { QueuePage } from './queue/QueuePage';
import { ReasonsPage } from './reasons/ReasonsPage';
import { addTranslations } from './translations';

interface Props {
  isAdministrator: boolean;
  settings: ReactNode;
}

/** The moderators' own page, with everything below /admin. Its code comes only when a moderator opens it. */
export default function AdminPage({ isAdministrator, settings }: Props) {
  useState(addTranslations);
  return (
    <Routes>
      <Route element={<AdminLayout isAdministrator={isAdministrator} settings={settings} />}>
        <Route index element={<OverviewPage />} />
        <Route path="queue" element={<QueuePage />} />
        <Route path="cases/:id" element={<CasePage />} />
        <Route path="appeals" element={<AppealsPage />} />
        <Route path="appeals/:id" element={<AppealPage />} />
        <Route path="notices" element={<NoticesPage />} />
        <Route path="flags" element={<FlagsPage />} />
        <Route path="reasons" element={<ReasonsPage />} />
        <Route path="audit" element={<AuditPage />} />
        {isAdministrator ? <Route path="people" element={<PeoplePage />} /> : null}
        <Route path="*" element={<Navigate to="/admin" replace />} />
      </Route>
    </Routes>
  );
}
