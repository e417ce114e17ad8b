import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { expectAccessible, show } from '../../shared/testing/render';
import type { Frame } from './RecentFrames';
import { ReportDialog } from './ReportDialog';

const fetched = vi.fn<typeof fetch>();
const callbacks = { onChosen: vi.fn(), onFiled: vi.fn(), onClose: vi.fn(), onNext: vi.fn() };
const frame: Frame = { image: new Blob(['x']), takenAt: '2026-11-22T21:00:00Z' };

function open(frames: readonly Frame[] = []) {
  const target = { encounterId: 'e', pseudonym: 'Quiet Otter' };
  const taken = () => Promise.resolve(frames);
  return show(<ReportDialog target={target} isLive captureFrames={taken} {...callbacks} />);
}
const sent = () =>
  fetched.mock.calls
    .filter(([path]) => path === '/api/reports')
    .map(([, request]) => JSON.parse(request?.body as string) as Record<string, unknown>);

beforeEach(() => {
  vi.stubGlobal('fetch', fetched);
  vi.stubGlobal('createImageBitmap', () => new Promise(() => undefined));
  fetched.mockReset();
  fetched.mockImplementation(() =>
    Promise.resolve(new Response('{"nonce":"bm9uY2U","takenUp":false}', { status: 201 })),
  );
  for (const each of Object.values(callbacks)) each.mockReset();
});

describe('the report dialog', () => {
  it('shows beforehand what is sent, and is accessible', async () => {
    open([frame]);
    expect(await screen.findByText('Send 1 picture of what they showed')).toBeDefined();
    expect(screen.getByText(/the last lines that you two wrote/)).toBeDefined();
    expect(screen.getByRole('img', { name: 'Picture 1, blurred' })).toBeDefined();
    await expectAccessible(document.body);
  });

  it('files by a single key, and ends the meeting at once', async () => {
    open();
    await userEvent.keyboard('1');
    expect(callbacks.onChosen).toHaveBeenCalledOnce();
    const title = await screen.findByRole('heading', { name: /moderators have your report/ });
    expect(document.activeElement).toBe(title);
    expect(screen.getByText(/will never meet again/)).toBeDefined();
    expect(sent()).toEqual([{ encounterId: 'e', category: 'sexual-content' }]);
    expect(callbacks.onFiled).toHaveBeenCalledOnce();
    await expectAccessible(document.body);
  });

  it.each([
    [false, 'The last lines that you two wrote, if there were any'],
    [
      true,
      'What you two wrote since the server was restarted, if anything. What you wrote before that is gone',
    ],
  ])('tells which lines were sent; after a restart: %s', async (takenUp, words) => {
    fetched.mockImplementation(() =>
      Promise.resolve(new Response(JSON.stringify({ takenUp }), { status: 201 })),
    );
    open();
    await userEvent.keyboard('2');
    expect(await screen.findByText(words)).toBeDefined();
  });

  it('takes no digit of the note for a choice, and sends the note', async () => {
    open();
    await userEvent.type(screen.getByLabelText('Note for the moderators'), 'since 21 o’clock');
    expect(sent()).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: /^Spam or scam/ }));
    await screen.findByText('Your note');
    expect(sent()[0]).toMatchObject({ category: 'spam', comment: 'since 21 o’clock' });
  });

  it('sends no frames that were deselected', async () => {
    open([frame]);
    await userEvent.click(await screen.findByText('Send 1 picture of what they showed'));
    await userEvent.keyboard('2');
    await screen.findByText('No pictures');
    expect(sent()).toEqual([{ encounterId: 'e', category: 'harassment' }]);
  });

  it.each([
    ['3', 'If somebody is in danger now'],
    ['4', 'If a child is in danger now'],
  ])('shows emergency advice after key %s: %s', async (key, advice) => {
    open();
    await userEvent.keyboard(key);
    expect(await screen.findByRole('heading', { name: advice })).toBeDefined();
  });

  it('shows the reasons where the right to report is suspended', async () => {
    const body = { code: 'reporting-suspended', detail: 'Nine of ten were untrue.' };
    fetched.mockResolvedValue(new Response(JSON.stringify(body), { status: 403 }));
    open();
    await userEvent.keyboard('1');
    expect((await screen.findByRole('alert')).textContent).toContain('Nine of ten were untrue.');
    expect(callbacks.onFiled).not.toHaveBeenCalled();
  });

  it('keeps what was chosen when the server cannot be reached, and sends it again', async () => {
    fetched.mockRejectedValueOnce(new TypeError('offline'));
    open();
    await userEvent.keyboard('7');
    await userEvent.click(await screen.findByRole('button', { name: 'Send again' }));
    await screen.findByRole('heading', { name: /moderators have your report/ });
    expect(sent()).toHaveLength(2);
    expect(sent()[1]).toEqual({ encounterId: 'e', category: 'other' });
  });

  it('closes by Esc and reports nothing', async () => {
    open();
    await userEvent.keyboard('{Escape}');
    expect(callbacks.onClose).toHaveBeenCalledOnce();
    expect(sent()).toEqual([]);
  });
});
