import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { BlockPage, EncounterPage, PastEncounter } from '../../shared/rest/types';
import { expectAccessible, show } from '../../shared/testing/render';
import BlocksPage from './BlocksPage';
import HistoryPage from './HistoryPage';

const met = (id: string, change: Partial<PastEncounter> = {}): PastEncounter => ({
  id,
  pseudonym: `Otter ${id}`,
  mode: 'video',
  startedAt: '2026-11-22T20:00:00Z',
  endedAt: '2026-11-22T20:02:05Z',
  endReason: 'left',
  messageCount: 3,
  sharedInterests: [],
  blocked: false,
  reported: false,
  ...change,
});

/** A server with some meetings and a block list. */
class FakeHistory {
  readonly asked: string[] = [];
  meetings: PastEncounter[] = [];

  readonly fetch: typeof fetch = (path, request) => {
    const call = `${request?.method ?? ''} ${path as string}`;
    this.asked.push(`${call} ${(request?.body as string | undefined) ?? ''}`.trim());
    const body = this.answer(call, (request?.body as string | undefined) ?? '{}');
    return Promise.resolve(
      body === undefined
        ? new Response(null, { status: 204 })
        : new Response(JSON.stringify(body), { status: 200 }),
    );
  };

  private answer(call: string, body: string): EncounterPage | BlockPage | object | undefined {
    if (call.startsWith('GET /api/encounters')) return { items: this.meetings };
    if (call.startsWith('GET /api/blocks')) {
      const blocked = this.meetings.filter((meeting) => meeting.blocked);
      const createdAt = '2026-11-22T21:00:00Z';
      const items = blocked.map(({ id, pseudonym }) => ({
        id: `block-${id}`,
        encounterId: id,
        pseudonym,
        createdAt,
      }));
      return { items };
    }
    if (call === 'POST /api/blocks') {
      this.setBlocked((JSON.parse(body) as { encounterId: string }).encounterId, true);
      return {};
    }
    this.setBlocked(call.replace('DELETE /api/blocks/block-', ''), false);
    return undefined;
  }

  private setBlocked(id: string, blocked: boolean): void {
    this.meetings = this.meetings.map((each) => (each.id === id ? { ...each, blocked } : each));
  }
}

let server: FakeHistory;

const openHistory = () => show(<HistoryPage report={() => null} />);
const entry = async (name: string) => {
  const heading = await screen.findByRole('heading', { name });
  return within(heading.closest('li') as HTMLElement);
};
const confirm = async (action: string) => {
  const dialog = within(await screen.findByRole('alertdialog'));
  await userEvent.click(dialog.getByRole('button', { name: action }));
};

beforeEach(() => {
  server = new FakeHistory();
  vi.stubGlobal('fetch', server.fetch);
});

describe('the history', () => {
  it.each([
    ['2026-11-22T20:00:09Z', '9 sec'],
    ['2026-11-22T20:02:05Z', '2 min 5 sec'],
    ['2026-11-22T21:15:59Z', '1 hr 15 min'],
    ['2026-11-22T19:59:59Z', '0 sec'],
  ])('says how long it took until %s', async (endedAt, long) => {
    server.meetings = [met('a', { endedAt })];
    openHistory();
    expect((await entry('Otter a')).getByText(new RegExp(` · ${long} · `))).toBeDefined();
  });

  it.each([
    ['left', 'You left'],
    ['partner-left', 'They left'],
    ['partner-lost', 'The connection was lost'],
    ['lost', 'Your connection was lost'],
    ['blocked', 'Ended by your block'],
    ['moderated', 'Ended by a moderator'],
    ['replaced', 'You went on elsewhere'],
    ['a-reason-of-tomorrow', 'Ended'],
  ])('says how it ended with %s', async (endReason, sentence) => {
    server.meetings = [met('a', { endReason })];
    openHistory();
    expect((await entry('Otter a')).getByText(new RegExp(` · ${sentence}$`))).toBeDefined();
  });

  it('shows a meeting that goes on, and one with nothing said, and is accessible', async () => {
    const { id, pseudonym, mode, startedAt, messageCount } = met('b', { messageCount: 1 });
    const rest = { sharedInterests: ['jazz', 'chess'], blocked: false, reported: false };
    server.meetings = [{ id, pseudonym, mode, startedAt, messageCount, ...rest }];
    const { container } = openHistory();
    const running = await entry('Otter b');
    expect(running.getByText(/going on now · 1 message$/)).toBeDefined();
    expect(running.getByText('You both like jazz and chess')).toBeDefined();
    await expectAccessible(container);
  });

  it('blocks a partner only when asked twice, and shows it', async () => {
    server.meetings = [met('a'), met('b')];
    openHistory();
    await userEvent.click(await screen.findByRole('button', { name: 'Block Otter a' }));
    expect(server.asked.some((call) => call.startsWith('POST'))).toBe(false);
    await confirm('Block');
    expect(await (await entry('Otter a')).findByText('Blocked')).toBeDefined();
    expect(server.asked).toContain('POST /api/blocks {"encounterId":"a"}');
    expect((await entry('Otter b')).queryByText('Blocked')).toBeNull();
  });

  it('says when a block was not saved', async () => {
    server.meetings = [met('a')];
    openHistory();
    await screen.findByRole('heading', { name: 'Otter a' });
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed to fetch')));
    await userEvent.click(screen.getByRole('button', { name: 'Block Otter a' }));
    await confirm('Block');
    expect((await screen.findByRole('alert')).textContent).toMatch(/cannot be reached/);
    expect((await entry('Otter a')).queryByText('Blocked')).toBeNull();
  });
});

describe('the block list', () => {
  it('lifts a block only when asked twice', async () => {
    server.meetings = [met('a', { blocked: true }), met('b', { blocked: true })];
    const { container } = show(<BlocksPage />);
    await expectAccessible(container);
    await userEvent.click(await screen.findByRole('button', { name: /Lift .* Otter a/ }));
    expect(server.asked.some((call) => call.startsWith('DELETE'))).toBe(false);
    await confirm('Lift');
    await vi.waitFor(() => expect(screen.queryByText('Otter a')).toBeNull());
    expect(server.asked).toContain('DELETE /api/blocks/block-a');
    expect(screen.getByText('Otter b')).toBeDefined();
  });

  it('says when it is empty', async () => {
    show(<BlocksPage />);
    expect(await screen.findByText('You have blocked nobody.')).toBeDefined();
  });
});
