import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useShortcuts } from './useShortcuts';

const once = { next: vi.fn(), mute: vi.fn(), camera: vi.fn(), write: vi.fn(), report: vi.fn() };
const keys = { ...once, stopWriting: vi.fn() };

function Call({ dialog = false }: { dialog?: boolean }) {
  const armed = useShortcuts(true, keys);
  return (
    <>
      {armed ? <p>again</p> : null}
      {dialog ? <div role="dialog" /> : null}
      <textarea aria-label="chat" />
      <button>Block</button>
    </>
  );
}

beforeEach(() => {
  for (const key of Object.values(keys)) key.mockReset();
});

describe('the keys of a call', () => {
  it('are → for Next, M, V, R and Enter', async () => {
    render(<Call />);
    await userEvent.keyboard('{ArrowRight}mVr{Enter}');
    for (const key of Object.values(once)) expect(key).toHaveBeenCalledOnce();
  });

  it('skip by Esc only when it is pressed twice', async () => {
    render(<Call />);
    await userEvent.keyboard('{Escape}');
    expect(screen.getByText('again')).toBeDefined();
    expect(keys.next).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(keys.next).toHaveBeenCalledOnce();
  });

  it('skip by Esc twice also where a tooltip keeps the first one to itself', async () => {
    render(<Call />);
    const tooltip = (event: KeyboardEvent): void => event.stopPropagation();
    document.addEventListener('keydown', tooltip, { capture: true, once: true });
    await userEvent.keyboard('{Escape}');
    expect(screen.getByText('again')).toBeDefined();
    await userEvent.keyboard('{Escape}');
    expect(keys.next).toHaveBeenCalledOnce();
  });

  it('do nothing while somebody writes, but for Esc twice', async () => {
    render(<Call />);
    await userEvent.type(screen.getByLabelText('chat'), 'mvr{ArrowRight}{Enter}');
    for (const key of Object.values(keys)) expect(key).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}{Escape}');
    expect(keys.next).toHaveBeenCalledOnce();
  });

  it('lead by Esc out of the field in which somebody writes', async () => {
    render(<Call />);
    await userEvent.keyboard('{Escape}');
    expect(keys.stopWriting).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    await userEvent.type(screen.getByLabelText('chat'), 'mvr{Escape}');
    expect(keys.stopWriting).toHaveBeenCalledOnce();
  });

  it('do nothing while a dialog is open', async () => {
    render(<Call dialog />);
    await userEvent.keyboard('{Escape}{Escape}{ArrowRight}mr');
    for (const key of Object.values(keys)) expect(key).not.toHaveBeenCalled();
  });

  it('leave Enter to a button that has the focus, and shortcuts to the browser', async () => {
    render(<Call />);
    screen.getByText('Block').focus();
    await userEvent.keyboard('{Enter}{Control>}mr{/Control}{Alt>}{ArrowRight}{/Alt}');
    for (const key of Object.values(keys)) expect(key).not.toHaveBeenCalled();
  });
});
