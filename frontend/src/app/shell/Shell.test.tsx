import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { createMemoryRouter, RouterProvider, type RouteObject } from 'react-router';
import { beforeAll, expect, it, vi } from 'vitest';
import { startI18n } from '../../shared/i18n/i18n';

/** The browser's language is this from now on, for what asks for it and for what waits to be told. */
function speak(language: string): void {
  vi.spyOn(navigator, 'language', 'get').mockReturnValue(language);
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue([language]);
  window.dispatchEvent(new Event('languagechange'));
}

let routes: RouteObject[];

// once, as it takes seconds; under such a language, because modules read it while they are imported
beforeAll(async () => {
  speak('C');
  ({ routes } = await import('../routes'));
  await import('../../features/account/RegisterPage');
});

it.each(['C', 'en_US', 'c.UTF-8', 'zh_TW.UTF-8', 'en-', 'en-US-posix@x'])(
  'a page is shown where the browser’s language is %s, which is no language tag',
  async (language) => {
    speak(language);
    await startI18n();
    const queries = new QueryClient();
    // a guest: nobody is there to be asked, four times in seven seconds
    queries.setQueryData(['session'], null);
    render(
      <QueryClientProvider client={queries}>
        <RouterProvider router={createMemoryRouter(routes, { initialEntries: ['/register'] })} />
      </QueryClientProvider>,
    );
    expect(await screen.findByLabelText('Username')).toBeTruthy();
  },
);
