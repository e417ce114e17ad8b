import type { RenderResult } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { vi } from 'vitest';
import { show } from '../../../shared/testing/render';
import AdminPage from '../AdminPage';
import { FakeModeration } from './FakeModeration';

/** Opens the admin page at a path, with a fake server with a seeded queue. */
export function openAdmin(
  path: string,
  server = new FakeModeration(),
): { server: FakeModeration; page: RenderResult } {
  vi.stubGlobal('fetch', server.fetch);
  vi.stubGlobal('scrollTo', () => undefined);
  Element.prototype.scrollIntoView = () => undefined;
  const page = show(
    <Routes>
      <Route path="/admin/*" element={<AdminPage isAdministrator settings={null} />} />
    </Routes>,
    path,
  );
  return { server, page };
}
