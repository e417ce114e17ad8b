import { useEffect, useRef } from 'react';

const remembered = 'serendip.moderation.keys';

/** Whether single letters are shortcuts. They can be switched off, for instance for speech input. */
export const shortcutsEnabled = (): boolean => localStorage.getItem(remembered) !== 'off';
export const setShortcutsEnabled = (on: boolean): void =>
  localStorage.setItem(remembered, on ? 'on' : 'off');

/** `n`, `?`, or one after the other as `g q`. */
export type Shortcuts = Readonly<Record<string, () => void>>;

/** Milliseconds within which the second key of a sequence must follow. */
const sequenceTimeout = 1500;
let first = { key: '', at: 0 };

/**
 * Runs commands by their keys, while nobody writes, no dialog is open and single keys are switched on. The newest
 * commands are called; a command that is not given does nothing.
 */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!isShortcut(event)) return;
      const { key } = event;
      const both = Date.now() - first.at < sequenceTimeout ? `${first.key} ${key}` : key;
      const act = latest.current[both] ?? latest.current[key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

/** Remembers the first of two keys; to be used once, around all that use commands. */
export function useKeySequences(): void {
  useEffect(() => {
    // on the window, so that it runs after the shortcuts, which listen on the document
    const remember = (event: KeyboardEvent): void => {
      if (isShortcut(event)) first = { key: event.key, at: Date.now() };
    };
    window.addEventListener('keydown', remember);
    return () => window.removeEventListener('keydown', remember);
  }, []);
}

function isShortcut(event: KeyboardEvent): boolean {
  if (event.repeat || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) {
    return false;
  }
  return shortcutsEnabled() && !isWriting(event.target) && !isOverlayOpen();
}

function isWriting(target: EventTarget | null): boolean {
  const taken =
    'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable], [role="listbox"]';
  return target instanceof Element && target.closest(taken) !== null;
}

const isOverlayOpen = (): boolean =>
  document.querySelector('[role="dialog"], [role="alertdialog"], [role="listbox"]') !== null;

/** Moves the focus to the next or the previous row. */
export function moveRow(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  if (rows.length === 0) return;
  const here = rows.findIndex((row) => row === document.activeElement);
  const next = here < 0 ? (by > 0 ? 0 : rows.length - 1) : here + by;
  const row = rows[Math.min(rows.length - 1, Math.max(0, next))];
  row?.focus();
  row?.scrollIntoView({ block: 'nearest' });
}
