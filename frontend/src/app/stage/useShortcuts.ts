import { useEffect, useLayoutEffect, useState } from 'react';

export interface ShortcutActions {
  next: () => void;
  mute: () => void;
  camera: () => void;
  write: () => void;
  /** From the field back to the call. */
  stopWriting: () => void;
  report: () => void;
}

/** Within this time a second Esc means it. */
const secondEscTimeout = 1500;

/**
 * The keys of a call. Letters and the arrow do nothing while somebody writes or moves through
 * choices, and nothing while a dialog is open: a skip must not happen by accident. Esc ends the writing, so that they
 * count again.
 * Returns whether one Esc was pressed and a second would skip.
 */
export function useShortcuts(active: boolean, actions: ShortcutActions): boolean {
  const [armed, setArmed] = useState(false);

  // a call that can be seen has its keys already
  useLayoutEffect(() => {
    if (!active) return;
    let disarm: ReturnType<typeof setTimeout> | undefined;
    let escaped = false;
    const arm = (on: boolean): void => {
      clearTimeout(disarm);
      escaped = on;
      setArmed(on);
      if (on) disarm = setTimeout(() => arm(false), secondEscTimeout);
    };
    const press = (event: KeyboardEvent): void => {
      if (!isPlain(event)) return;
      if (event.key === 'Escape') {
        if (escaped) actions.next();
        else if (!isFree(event.target)) actions.stopWriting();
        arm(!escaped);
        return;
      }
      if (!isFree(event.target)) return;
      const act = actionFor(event.key, actions, event.target);
      if (!act) return;
      event.preventDefault();
      act();
    };
    // before anything else hears it: a tooltip that Esc closes keeps it to itself
    window.addEventListener('keydown', press, true);
    return () => {
      window.removeEventListener('keydown', press, true);
      clearTimeout(disarm);
    };
  }, [active, actions]);

  return active && armed;
}

/** R alone, where a meeting has just ended. */
export function useReportShortcut(report: (() => void) | null): void {
  useEffect(() => {
    if (!report) return;
    const press = (event: KeyboardEvent): void => {
      if (!isPlain(event) || !isFree(event.target)) return;
      if (event.key.toLowerCase() !== 'r') return;
      event.preventDefault();
      report();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [report]);
}

/** One press of one key, and not for something that lies in front of the stage. */
function isPlain(event: KeyboardEvent): boolean {
  const { defaultPrevented, repeat, isComposing, ctrlKey, metaKey, altKey } = event;
  return !(
    defaultPrevented ||
    repeat ||
    isComposing ||
    ctrlKey ||
    metaKey ||
    altKey ||
    isOverlayOpen()
  );
}

function actionFor(
  key: string,
  actions: ShortcutActions,
  target: EventTarget | null,
): (() => void) | null {
  if (key === 'ArrowRight') return actions.next;
  if (key.toLowerCase() === 'm') return actions.mute;
  if (key.toLowerCase() === 'v') return actions.camera;
  if (key.toLowerCase() === 'r') return actions.report;
  if (key === 'Enter' && !(target instanceof Element && target.closest('button, a'))) {
    return actions.write;
  }
  return null;
}

function isFree(target: EventTarget | null): boolean {
  const taken = 'input, textarea, select, [contenteditable], [role="grid"], [role="listbox"]';
  return !(target instanceof Element && target.closest(taken));
}

function isOverlayOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"], [role="listbox"]') !== null;
}
