import { useEffect, useRef, type RefObject } from 'react';

/**
 * Moves the focus to the heading of a new state when the focused control has been removed with the old state. A focus
 * elsewhere stays.
 */
export function useFocusRecovery(box: RefObject<HTMLElement | null>, state: string): void {
  const before = useRef(state);
  useEffect(() => {
    if (before.current === state) return;
    before.current = state;
    const active = document.activeElement;
    if (active && active !== document.body && active.isConnected) return;
    box.current?.querySelector<HTMLElement>('[data-focus-target]')?.focus();
  }, [box, state]);
}
