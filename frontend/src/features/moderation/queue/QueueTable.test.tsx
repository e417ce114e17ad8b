import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { expectAccessible, show } from '../../../shared/testing/render';
import { moveRow } from '../layout/shortcuts';
import { aSummary } from '../testing/fixtures';
import { addTranslations } from '../translations';
import { QueueTable } from './QueueTable';

const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    item: aSummary(index, {
      id: `case-${index}`,
      account: { id: `a${index}`, username: `n${index}` },
    }),
    gone: false,
  }));
const indexes = () =>
  screen.getAllByRole('row').map((row) => Number(row.getAttribute('aria-rowindex')));

beforeEach(() => {
  addTranslations();
  Element.prototype.scrollIntoView = () => undefined;
  // jsdom lays nothing out
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(40);
});

describe('the rows of the queue', () => {
  it('are all rendered below 200', () => {
    show(<QueueTable rows={rows(199)} closed={false} />);
    expect(screen.getAllByRole('row')).toHaveLength(200);
    expect(screen.getByRole('table').hasAttribute('aria-rowcount')).toBe(false);
  });

  it('are rendered only where they are visible from 200 on, each with its position', async () => {
    const { container } = show(<QueueTable rows={rows(1_000)} closed={false} />);
    expect(screen.getAllByRole('row').length).toBeLessThan(80);
    expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('1001');
    expect(indexes()).toEqual([...indexes()].sort((a, b) => a - b));
    expect([indexes()[1], indexes().at(-1)]).toEqual([2, 1001]);
    await expectAccessible(container);
  });

  it('keep the focus, with its neighbours, when they are scrolled out of sight', async () => {
    show(<QueueTable rows={rows(1_000)} closed={false} />);
    await userEvent.tab();
    act(() => moveRow(1));
    const focused = document.activeElement;
    expect(focused?.textContent).toBe('n1');
    await act(async () => {
      vi.stubGlobal('scrollY', 20_000);
      window.dispatchEvent(new Event('scroll'));
      await Promise.resolve();
    });
    expect(document.activeElement).toBe(focused);
    expect(screen.getByText('n500')).toBeDefined();
    act(() => moveRow(1));
    expect(document.activeElement?.textContent).toBe('n2');
  });
});
