import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { MySanction as Sanction } from '../../../shared/rest/types';
import { expectAccessible, show } from '../../../shared/testing/render';
import { isInForce } from './sanctions';
import { Sanctions } from './Sanctions';
import { timeLeft } from './timeLeft';
import { WarningView } from './WarningView';

const fetched = vi.fn<typeof fetch>();
const later = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

const suspension: Sanction = {
  id: 's',
  kind: 'suspension',
  rule: 'Rule 3',
  facts: 'The pictures show it.',
  automated: false,
  at: later(-1),
  until: later(6),
  toAcknowledge: false,
  acknowledged: false,
  appealUntil: later(180),
  mayAppeal: true,
};
const warning: Sanction = { ...suspension, id: 'w', kind: 'warning', toAcknowledge: true };

/** Answers the list with these, one after the other, and everything else with nothing. */
function serve(...lists: Sanction[][]): void {
  let turn = 0;
  fetched.mockImplementation((_, request) => {
    if (request?.method !== 'GET') return Promise.resolve(new Response(null, { status: 204 }));
    const items = lists[Math.min(turn++, lists.length - 1)];
    return Promise.resolve(new Response(JSON.stringify({ items })));
  });
}
const posts = () =>
  fetched.mock.calls
    .filter(([, request]) => request?.method === 'POST')
    .map(([path, request]) => [path, request?.body]);

beforeEach(() => {
  vi.stubGlobal('fetch', fetched);
  fetched.mockReset();
});

describe('what moderators decided about me', () => {
  it('is stated with its reasons, and can be appealed', async () => {
    const appeal = { text: 'It was not me.', at: later(0) };
    serve([suspension], [{ ...suspension, mayAppeal: false, appeal }]);
    const { container } = show(<Sanctions />);
    for (const said of ['Suspension', 'Rule 3', 'The pictures show it.']) {
      expect(await screen.findByText(said)).toBeDefined();
    }
    expect(screen.getByText('A moderator, not a machine')).toBeDefined();
    await expectAccessible(container);
    await userEvent.type(screen.getByRole('textbox'), ' It was not me. ');
    await userEvent.click(screen.getByRole('button', { name: 'Send the appeal' }));
    expect(await screen.findByText(/Your appeal was sent/)).toBeDefined();
    expect(posts()).toEqual([['/api/me/sanctions/s/appeal', '{"text":"It was not me."}']]);
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('says so where a machine decided', async () => {
    serve([{ ...suspension, kind: 'pause', automated: true }]);
    show(<Sanctions />);
    expect(await screen.findByText(/A machine, because several people/)).toBeDefined();
  });

  it('shows the answer to an appeal that was granted', async () => {
    const appeal = {
      text: 'It was live.',
      at: later(-3),
      outcome: 'granted',
      reply: 'We are sorry.',
      decidedAt: later(-2),
    };
    serve([{ ...suspension, liftedAt: later(-2), mayAppeal: false, appeal }]);
    show(<Sanctions />);
    const summary = await screen.findByText('Suspension', { selector: 'summary' });
    expect(summary.closest('details')?.open).toBe(true);
    expect(screen.getByText('Your appeal was granted')).toBeDefined();
    expect(screen.getByText('We are sorry.')).toBeDefined();
  });

  it('takes no appeal of more than 2,000 characters', async () => {
    serve([suspension]);
    show(<Sanctions />);
    await userEvent.click(await screen.findByRole('textbox'));
    await userEvent.paste('語'.repeat(2001));
    expect(screen.getByText('1 characters too many')).toBeDefined();
    const send = screen.getByRole('button', { name: 'Send the appeal' });
    expect(send.hasAttribute('data-disabled')).toBe(true);
  });
});

describe('a warning', () => {
  it('is acknowledged once it was read', async () => {
    serve([warning, { ...warning, id: 'old', acknowledged: true }]);
    const { container } = show(<WarningView />);
    expect(await screen.findByText('The pictures show it.')).toBeDefined();
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'I have read this' }));
    expect(posts().map(([path]) => path)).toEqual(['/api/me/sanctions/w/acknowledgement']);
  });
});

describe('in force', () => {
  const now = Date.now();
  it.each([
    ['a suspension that goes on', suspension, true],
    ['a suspension that is over', { ...suspension, until: later(-1) }, false],
    ['a suspension that was taken back', { ...suspension, liftedAt: later(-1) }, false],
    ['a warning not yet read', warning, true],
    ['a warning that was read', { ...warning, acknowledged: true }, false],
  ] as const)('%s: %s', (_, sanction, expected) => {
    expect(isInForce(sanction, now)).toBe(expected);
  });

  it('a ban for good', () => {
    const { until, ...ban } = { ...suspension, kind: 'ban' };
    expect(until).toBeDefined();
    expect(isInForce(ban, now)).toBe(true);
  });
});

describe('the time left', () => {
  it.each([
    [0, '0 seconds'],
    [400, '1 second'],
    [61_000, '1 minute 1 second'],
    [3_600_000, '1 hour'],
    [7 * 86_400_000 + 3_600_000, '7 days 1 hour'],
  ])('of %d ms is %s', (milliseconds, words) => {
    expect(timeLeft(milliseconds, 'en')).toBe(words);
  });
});
