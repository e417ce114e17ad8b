import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { useAccount } from '../../features/account/useAccount';

/**
 * Moves the focus to the content after a navigation, and after signing in or out where the page at the same address
 * changes. The first page leaves the focus to the browser.
 */
export function useRouteFocus(): void {
  const { pathname } = useLocation();
  const { data: account, isPending } = useAccount();
  const isMember = Boolean(account);
  const before = useRef<{ pathname: string; isMember: boolean } | null>(null);
  useEffect(() => {
    if (isPending) return;
    const was = before.current;
    before.current = { pathname, isMember };
    if (!was || (was.pathname === pathname && was.isMember === isMember)) return;
    const hasFocus = document.activeElement !== document.body;
    if (was.pathname === pathname && hasFocus) return;
    document.getElementById('content')?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [pathname, isPending, isMember]);
}
