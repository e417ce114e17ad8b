import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { expectAccessible, show } from '../../shared/testing/render';
import { Waiting } from './Waiting';

const session = { kind: 'seeking', since: 0, waiting: 4, widened: false, after: null } as const;

function wait(change: Partial<Parameters<typeof Waiting>[0]['session']> = {}) {
  const props = { online: 9, hasInterests: true, onCancel: vi.fn() };
  return show(<Waiting session={{ ...session, ...change }} {...props} />);
}

describe('waiting', () => {
  it('is honest about who is here, and accessible', async () => {
    const { container } = wait();
    expect(screen.getByText('9 online')).toBeDefined();
    expect(screen.getByText('4 waiting')).toBeDefined();
    await expectAccessible(container);
  });

  it('says when the circle was widened', () => {
    wait({ widened: true });
    expect(screen.getByText(/among everybody/)).toBeDefined();
  });

  it('says when nobody else is there', () => {
    wait({ waiting: 1, widened: true });
    expect(screen.getByText(/Nobody else is waiting/)).toBeDefined();
  });
});
