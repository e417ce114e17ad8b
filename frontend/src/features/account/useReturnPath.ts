import { useLocation } from 'react-router';

/** The page from which a guest was redirected to the login. */
export function useReturnPath(): string | null {
  const state: unknown = useLocation().state;
  if (typeof state !== 'object' || state === null || !('from' in state)) return null;
  return typeof state.from === 'string' ? state.from : null;
}
