import { useLocation } from 'react-router';

/** The page that somebody wanted to see before being asked to log in. */
export function useReturnPath(): string | null {
  const state: unknown = useLocation().state;
  if (typeof state !== 'object' || state === null || !('from' in state)) return null;
  return typeof state.from === 'string' ? state.from : null;
}
