import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { expectAccessible, show } from '../../../shared/testing/render';
import NoticePage from './NoticePage';
import ReceiptPage from './ReceiptPage';

const fetched = vi.fn<typeof fetch>();

beforeEach(() => {
  vi.stubGlobal('fetch', fetched);
  vi.stubGlobal('scrollTo', () => undefined);
  fetched.mockReset();
});

describe('a notice without an account', () => {
  it('is sent once it is complete and in good faith, and answered with a receipt', async () => {
    fetched.mockResolvedValue(new Response('{"receipt":"q8Zk2Pp"}', { status: 201 }));
    const { container } = show(<NoticePage />);
    await expectAccessible(container);
    const send = () => userEvent.click(screen.getByRole('button', { name: 'Send' }));
    await send();
    expect(screen.getByText('Tell us what happened.')).toBeDefined();
    expect(screen.getByText('We need you to say so.')).toBeDefined();
    expect(fetched).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: /What is it about/ }));
    await userEvent.click(screen.getByRole('option', { name: 'Threat or self-harm' }));
    expect(screen.getByRole('heading', { name: 'If somebody is in danger now' })).toBeDefined();
    await userEvent.type(screen.getByLabelText('What happened?'), 'A threat');
    await userEvent.click(screen.getByText(/in good faith/));
    await send();
    expect(await screen.findByText('q8Zk2Pp')).toBeDefined();
    expect(JSON.parse(fetched.mock.calls[0]?.[1]?.body as string)).toEqual({
      category: 'threat',
      text: 'A threat',
      goodFaith: true,
    });
    await expectAccessible(container);
  });
});

describe('a receipt', () => {
  it('shows the outcome of the notice', async () => {
    const state = {
      status: 'decided',
      at: '2026-11-20T10:00:00Z',
      decidedAt: '2026-11-21T10:00:00Z',
      reply: 'The account is banned.',
    };
    fetched.mockResolvedValue(new Response(JSON.stringify(state)));
    const { container } = show(<ReceiptPage />, '/notice/receipt#q8Zk2Pp');
    expect(await screen.findByText('The account is banned.')).toBeDefined();
    expect(fetched.mock.calls[0]?.[0]).toBe('/api/notices/q8Zk2Pp');
    await expectAccessible(container);
  });

  it('that is unknown is reported as unknown', async () => {
    fetched.mockResolvedValue(new Response('{"code":"no-such-notice"}', { status: 404 }));
    show(<ReceiptPage />, '/notice/receipt#mistyped');
    expect(await screen.findByText(/no notice with this receipt/)).toBeDefined();
  });
});
