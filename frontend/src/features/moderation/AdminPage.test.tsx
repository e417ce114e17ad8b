import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { expectAccessible } from '../../shared/testing/render';
import { FakeModeration } from './testing/FakeModeration';
import {
  aCase,
  aReport,
  ago,
  anAppeal,
  aNotice,
  asAppealView,
  asView,
  hostileText,
} from './testing/fixtures';
import { openAdmin } from './testing/openAdmin';

const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });

beforeEach(() => localStorage.clear());

describe('the admin page', () => {
  it.each([
    ['/admin', 'Overview'],
    ['/admin/queue', 'Queue'],
    ['/admin/cases/case-0', 'x-Tremor-x'],
    ['/admin/appeals', 'Appeals'],
    ['/admin/appeals/appeal-0', /^Appeal: /],
    ['/admin/notices', 'Notices'],
    ['/admin/reasons', 'Reason texts'],
    ['/admin/audit', 'Audit log'],
    ['/admin/people', 'People'],
  ])('is accessible at %s', async (path, name) => {
    const { page } = openAdmin(path);
    expect(await heading(name)).toBeDefined();
    await expectAccessible(page.container);
  });

  it('shows in the sidebar how many cases are open, the urgent ones apart', async () => {
    openAdmin('/admin/reasons');
    expect(await screen.findByTitle('214 waiting')).toBeDefined();
    expect(screen.getByTitle('3 urgent')).toBeDefined();
  });

  it('goes to its views and shows its keys by keys', async () => {
    openAdmin('/admin');
    await heading('Overview');
    await userEvent.keyboard('ga');
    await heading('Appeals');
    await userEvent.keyboard('?');
    const keys = await screen.findByRole('dialog', { name: 'Keys' });
    expect(within(keys).getByText('Claim the next case')).toBeDefined();
    await userEvent.click(within(keys).getByRole('switch', { name: 'Use single keys' }));
    await userEvent.keyboard('{Escape}');
    await userEvent.keyboard('gq');
    await heading('Appeals');
  });

  it('claims the next case by a key, an urgent one first', async () => {
    const { server } = openAdmin('/admin/queue');
    await heading('Queue');
    await userEvent.keyboard('n');
    await heading('x-Tremor-x');
    const next = server.requests.find(({ path }) => path.endsWith('/cases/next'));
    expect(next?.body).toEqual({ lane: 'urgent' });
    expect(screen.getByText(/^Yours for/)).toBeDefined();
  });

  it('moves through the queue by keys', async () => {
    openAdmin('/admin/queue');
    await screen.findByRole('link', { name: 'quietfox' });
    await userEvent.keyboard('jj');
    expect(document.activeElement?.textContent).toBe('quietfox');
    await userEvent.keyboard('k{Enter}');
    await heading('x-Tremor-x');
  });

  it('answers an appeal by keys alone, and moves the focus to the answer', async () => {
    const answered = anAppeal(0, { outcome: 'granted', reply: 'We are sorry.' });
    const { server } = openAdmin(
      '/admin/appeals/appeal-0',
      new FakeModeration().on(/^POST .*\/appeal-0\/decision$/, asAppealView(answered)),
    );
    const grant = await screen.findByRole('radio', { name: 'Grant: undo everything' });
    for (let stop = 0; stop < 30 && document.activeElement !== grant; stop++) await userEvent.tab();
    expect(document.activeElement).toBe(grant);
    await userEvent.keyboard(' ');
    await userEvent.tab();
    await userEvent.keyboard('We are sorry.{Control>}{Enter}{/Control}');
    const answer = await screen.findByRole('heading', { name: /Granted$/ });
    expect(document.activeElement).toBe(answer);
    const sent = server.requests.find(({ path }) => path.endsWith('/decision'));
    expect(sent?.body).toMatchObject({ grant: true, reply: 'We are sorry.' });
  });

  it('shows what strangers wrote as plain text', async () => {
    const server = new FakeModeration()
      .on(
        /GET \/api\/moderation\/cases\/evil/,
        asView(
          aCase({
            account: { id: 'a', username: hostileText },
            reports: {
              items: [
                aReport(0, {
                  comment: hostileText,
                  lines: [{ number: 1, from: 'reported', text: hostileText, at: ago(9) }],
                }),
              ],
            },
            notes: [{ id: 'n', by: hostileText, at: ago(1), text: hostileText }],
            timeline: [
              {
                at: ago(1),
                by: hostileText,
                action: hostileText,
                detail: { [hostileText]: hostileText },
              },
            ],
          }),
        ),
      )
      .on(
        /GET \/api\/moderation\/appeals\/evil/,
        asAppealView(anAppeal(0, { text: hostileText, decidedBy: hostileText })),
      )
      .on(/GET \/api\/moderation\/notices/, {
        items: [aNotice(0, { text: hostileText, where: hostileText, contact: hostileText })],
      });
    for (const path of ['/admin/cases/evil', '/admin/appeals/evil', '/admin/notices']) {
      const { page } = openAdmin(path, server);
      await screen.findAllByText(/stolen=1/);
      expect(page.container.querySelector('script, img, svg[onload], a[href^="javascript"]')).toBe(
        null,
      );
      expect(page.container.querySelector('a[href*="evil.example"]')).toBe(null);
      page.unmount();
    }
  });
});
