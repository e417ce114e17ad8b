import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import { createMemoryRouter, Link, RouterProvider } from 'react-router';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useAccount } from '../../features/account/useAccount';
import { useRouteFocus } from './useRouteFocus';

let queries: QueryClient;
let router: ReturnType<typeof createMemoryRouter>;

function Page() {
  const { data: account } = useAccount();
  useRouteFocus();
  return (
    <>
      <p>{account?.username ?? 'a guest'}</p>
      <Link to="/rules">Rules</Link>
      <main id="content" tabIndex={-1} />
    </>
  );
}

const signedIn = (username: string | null): void => {
  queries.setQueryData(['session'], username === null ? null : { username });
};

beforeEach(() => {
  vi.spyOn(window, 'scrollTo').mockReturnValue();
  queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  signedIn('somebody');
  router = createMemoryRouter([{ path: '*', element: <Page /> }]);
  render(
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
});

describe('the focus', () => {
  it('is left alone on the first page', () => {
    expect(document.activeElement).toBe(document.body);
  });

  it('goes to the content of the next page', async () => {
    screen.getByRole('link').focus();
    await act(() => router.navigate('/rules'));
    expect(document.activeElement).toBe(screen.getByRole('main'));
  });

  it('goes to the content when it was lost by signing out, and else stays where it is', async () => {
    signedIn(null);
    await screen.findByText('a guest');
    expect(document.activeElement).toBe(screen.getByRole('main'));
    screen.getByRole('link').focus();
    signedIn('somebody');
    await screen.findByText('somebody');
    expect(document.activeElement).toBe(screen.getByRole('link'));
  });
});
