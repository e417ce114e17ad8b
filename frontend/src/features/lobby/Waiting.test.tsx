import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { expectAccessible, show } from '../../shared/testing/render';
import { Waiting } from './Waiting';

const session = { kind: 'seeking', since: 0, waiting: 4, widened: false, after: null } as const;

const cancel = vi.fn();

function wait(change: Partial<Parameters<typeof Waiting>[0]['session']> = {}) {
  const props = { online: 9, hasInterests: true, onCancel: cancel };
  return show(<Waiting session={{ ...session, ...change }} {...props} />);
}

afterEach(() => vi.useRealTimers());

describe('waiting', () => {
  it('says for how long, and counts on', () => {
    vi.useFakeTimers();
    wait({ since: performance.now() });
    expect(screen.getByText('Waiting for 0:00')).toBeDefined();
    act(() => void vi.advanceTimersByTime(61_000));
    expect(screen.getByText('Waiting for 1:01')).toBeDefined();
  });

  it('can be cancelled', () => {
    wait();
    fireEvent.click(screen.getByRole('button', { name: 'Stop looking' }));
    expect(cancel).toHaveBeenCalledOnce();
  });

  it('shows how many are online and waiting, and is accessible', async () => {
    const { container } = wait();
    expect(screen.getByText('9 online')).toBeDefined();
    expect(screen.getByText('4 waiting')).toBeDefined();
    await expectAccessible(container);
  });

  it('says when the search was widened', () => {
    wait({ widened: true });
    expect(screen.getByText(/among everybody/)).toBeDefined();
  });

  it('says when nobody else is there', () => {
    wait({ waiting: 1, widened: true });
    expect(screen.getByText(/Nobody else is waiting/)).toBeDefined();
  });
});
