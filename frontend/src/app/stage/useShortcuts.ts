import { useEffect, useLayoutEffect, useState } from 'react';

export interface ShortcutActions {
  next: () => void;
  mute: () => void;
  camera: () => void;
  write: () => void;
  /** Moves the focus from the chat field back to the call. */
  stopWriting: () => void;
  report: () => void;
}

/** Milliseconds within which a second Esc skips. */
const secondEscTimeout = 1500;

/**
 * The keyboard shortcuts of a call. Letters and the arrow do nothing while the focus is in a field or a list, and nothing
 * while a dialog is open: a skip must not happen by accident. Esc moves the focus out of the field.
 * Returns whether one Esc was pressed and a second would skip.
 */
export function useShortcuts(active: boolean, actions: ShortcutActions): boolean {
  const [armed, setArmed] = useState(false);

  // a layout effect: the shortcuts must work as soon as the call is visible
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
    // in the capture phase: a tooltip that Esc closes stops the event
    window.addEventListener('keydown', press, true);
    return () => {
      window.removeEventListener('keydown', press, true);
      clearTimeout(disarm);
    };
  }, [active, actions]);

  return active && armed;
}

/** The R key where a talk has just ended. */
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

/** One key without modifiers, while no overlay is open. */
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
