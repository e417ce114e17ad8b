import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { beforeEach, expect, it, vi } from 'vitest';

beforeEach(() => {
  cleanup();
  vi.resetModules();
});

it.each(['C', 'en_US', 'c.UTF-8', 'zh_TW.UTF-8', 'en-', 'en-US-posix@x'])(
  'a page is shown where the browser’s language is %s, which is no language tag',
  async (language) => {
    vi.spyOn(navigator, 'language', 'get').mockReturnValue(language);
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue([language]);
    const { startI18n } = await import('../../shared/i18n/i18n');
    await startI18n();
    const { routes } = await import('../routes');
    render(
      <QueryClientProvider client={new QueryClient()}>
        <RouterProvider router={createMemoryRouter(routes, { initialEntries: ['/register'] })} />
      </QueryClientProvider>,
    );
    expect(await screen.findByLabelText('Username')).toBeTruthy();
  },
);
