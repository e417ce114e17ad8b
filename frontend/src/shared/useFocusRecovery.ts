import { useEffect, useRef, type RefObject } from 'react';

/**
 * When the control that had the focus has gone with its state, the focus goes to the new state's
 * heading instead of getting lost; who has it elsewhere keeps it there.
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
