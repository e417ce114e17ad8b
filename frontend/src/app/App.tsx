import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { Problem } from '../shared/rest/rest';
import { routes } from './routes';

/** A 401 of any call ends the session for the whole app. */
function createQueries(): QueryClient {
  const forget = (error: Error): void => {
    const ended = error instanceof Problem && error.status === 401;
    if (ended && queries.getQueryData(['session'])) queries.setQueryData(['session'], null);
  };
  const queries = new QueryClient({
    queryCache: new QueryCache({ onError: forget }),
    mutationCache: new MutationCache({ onError: forget }),
    defaultOptions: {
      queries: {
        retry: (failures, error) => failures < 2 && error instanceof Problem && error.status === 0,
      },
    },
  });
  return queries;
}

export function App() {
  const [queries] = useState(createQueries);
  const [router] = useState(() => createBrowserRouter(routes));
  return (
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}
