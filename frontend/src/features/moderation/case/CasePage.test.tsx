import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { announcement } from '../../../shared/announcer';
import { FakeModeration } from '../testing/FakeModeration';
import { aCase, ago, aReport, asView } from '../testing/fixtures';
import { openAdmin } from '../testing/openAdmin';
import type { CaseReport } from '../types';

const casePath = '/admin/cases/case-0';
const theCase = /GET \/api\/moderation\/cases\/case-0$/;
const decision = /POST .*\/decision$/;

const opened = () => screen.findByRole('heading', { level: 1, name: 'x-Tremor-x' });
const sent = (server: FakeModeration, end: string) =>
  server.requests.filter(({ method, path }) => method === 'POST' && path.endsWith(end));
const images = () => [...document.querySelectorAll<HTMLImageElement>('figure img')];

beforeEach(() => localStorage.clear());

describe('a case', () => {
  it('fetches no frame before it is requested, shows it blurred, and one at a time clear', async () => {
    openAdmin(casePath);
    await opened();
    expect(images()).toEqual([]);
    await userEvent.keyboard('v');
    expect(images().map(({ src }) => new URL(src).pathname)).toEqual([
      '/api/moderation/cases/case-0/reports/report-0/frames/1',
    ]);
    const visibilities = () =>
      [...document.querySelectorAll<HTMLElement>('[data-visibility]')].map(
        ({ dataset }) => dataset.visibility,
      );
    expect(visibilities().slice(0, 3)).toEqual(['blurred', 'unloaded', 'unloaded']);
    await userEvent.keyboard('v');
    expect(visibilities().slice(0, 3)).toEqual(['clear', 'unloaded', 'unloaded']);
    await userEvent.keyboard('vv');
    expect(visibilities().slice(0, 3)).toEqual(['blurred', 'clear', 'unloaded']);
    await userEvent.keyboard('h');
    expect(visibilities().slice(0, 3)).toEqual(['blurred', 'blurred', 'unloaded']);
  });

  it('says that a frame is not what was filed, and not only that it is missing', async () => {
    const server = new FakeModeration().on(/GET .*\/frames\/1$/, { code: 'evidence-changed' }, 409);
    openAdmin(casePath, server);
    await opened();
    await userEvent.keyboard('v');
    const [picture] = images();
    if (!picture) throw new Error('no picture');
    fireEvent.error(picture);
    expect(
      await screen.findByText(/^This picture is not, bit for bit, what was filed/),
    ).toBeDefined();
    expect(images()).toEqual([]);
  });

  it('says of each report whether it is what was filed, or when that is verified', async () => {
    const former = aReport(2);
    delete former.intact;
    const reports = { items: [aReport(0), aReport(1, { intact: false }), former] };
    openAdmin(casePath, new FakeModeration().on(theCase, asView(aCase({ reports }))));
    await opened();
    expect(screen.getAllByText(/^This report is not, bit for bit, what was filed/).length).toBe(1);
    expect(screen.getAllByText(/^Whether this is, bit for bit, what was filed/).length).toBe(1);
  });

  it('says of a report after a restart of the server that earlier lines are gone, and not that nothing was written', async () => {
    const takenUp = (index: number, change: Partial<CaseReport> = {}) =>
      aReport(index, { ...change, encounter: { ...aReport(index).encounter, takenUp: true } });
    const items = [aReport(0), takenUp(1), takenUp(2, { lines: [] }), aReport(3, { lines: [] })];
    openAdmin(casePath, new FakeModeration().on(theCase, asView(aCase({ reports: { items } }))));
    await opened();
    const told = [...document.querySelectorAll('section')]
      .filter((section) => section.querySelector('[data-row]'))
      .map(({ textContent }) => [
        textContent.includes(
          'The server was restarted during this encounter. What was written before that is gone.',
        ),
        textContent.includes('Nothing was written.'),
        textContent.includes('Last lines, as the server saw them'),
      ]);
    expect(told).toEqual([
      [false, false, true],
      [true, false, true],
      [true, false, false],
      [false, true, false],
    ]);
  });

  it('is opened with its first reports, and shows more on request, with the focus on the first of them', async () => {
    const pageOf = (from: number, next?: string) => ({
      items: [aReport(from), aReport(from + 1)],
      ...(next === undefined ? {} : { next }),
    });
    const server = new FakeModeration()
      .on(theCase, asView(aCase({ reportCount: 6, reports: pageOf(0, 'two') })))
      .on(/GET .*\/case-0\/reports\?limit=50&after=two$/, pageOf(2, 'four'))
      .on(/GET .*\/case-0\/reports\?limit=50&after=four$/, pageOf(4));
    openAdmin(casePath, server);
    await opened();
    const rows = () => [...document.querySelectorAll<HTMLElement>('[data-row]')];
    expect(screen.getByText(/^6 reports · /)).toBeDefined();
    expect(screen.getByText(/^2 of 6 reports are shown/)).toBeDefined();
    expect(rows().length).toBe(2);
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    await waitFor(() => expect(rows().length).toBe(4));
    expect(document.activeElement).toBe(rows()[2]);
    // by keyboard, with the frames of the further reports
    screen.getByRole('button', { name: 'Show more' }).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(rows()[4]));
    expect(announcement.get().text).toBe('6 of 6 reports are shown, the oldest first.');
    expect(screen.queryByRole('button', { name: 'Show more' })).toBe(null);
    for (let press = 0; press < 9; press += 1) await userEvent.keyboard('vv');
    expect(images().map(({ src }) => new URL(src).pathname.split('/')[6])).toEqual(
      ['report-0', 'report-2', 'report-4'].flatMap((id) => [id, id, id]),
    );
    expect(server.requests.filter(({ path }) => path.includes('/case-0')).length).toBe(3);
  });

  it('reads further reports again with the case, so that none keeps an outcome of before', async () => {
    const further = (outcome: 'open' | 'fair') => ({ items: [aReport(2, { outcome })] });
    const furtherPath = /GET .*\/case-0\/reports\?/;
    const server = new FakeModeration()
      .on(theCase, asView(aCase({ reportCount: 3, reports: { items: [aReport(0)], next: 'one' } })))
      .on(furtherPath, further('open'))
      .on(decision, { kind: 'warn', state: 'final', mine: true });
    openAdmin(casePath, server);
    await opened();
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    await waitFor(() => expect(document.querySelectorAll('[data-row]').length).toBe(2));
    const second = () => document.querySelectorAll('[data-row]')[1]?.textContent;
    expect(second()).not.toMatch(/fair/);
    server.on(furtherPath, further('fair'));
    await userEvent.keyboard('3');
    await userEvent.type(screen.getByLabelText(/^Rule/), 'Be kind');
    await userEvent.type(screen.getByLabelText(/^Facts/), 'You were not');
    await userEvent.click(screen.getByRole('button', { name: 'Decide: Warn' }));
    await waitFor(() => expect(second()).toMatch(/fair/));
  });

  it('is claimed and given back by the same key', async () => {
    const { server } = openAdmin(casePath);
    await opened();
    await userEvent.keyboard('c');
    expect(await screen.findByText(/^Yours for/)).toBeDefined();
    await userEvent.keyboard('c');
    expect(await screen.findByText('Nobody works on it')).toBeDefined();
    expect(server.requests.filter(({ path }) => path.endsWith('/claim')).length).toBe(2);
  });

  it('is taken over only with a reason', async () => {
    const claim = { by: 'mina', mine: false, since: ago(5), until: ago(-10) };
    const server = new FakeModeration().on(theCase, asView(aCase({ claim })));
    openAdmin(casePath, server);
    await opened();
    await userEvent.keyboard('c');
    const dialog = await screen.findByRole('dialog');
    const take = within(dialog).getByRole('button', { name: 'Take over' });
    expect(take.hasAttribute('disabled')).toBe(true);
    await userEvent.type(within(dialog).getByLabelText('Reason'), 'She has gone home');
    await userEvent.click(take);
    await waitFor(() =>
      expect(sent(server, '/claim')[0]?.body).toEqual({ takeOver: 'She has gone home' }),
    );
  });

  it('is decided by keys alone, with the words of a saved text', async () => {
    const server = new FakeModeration().on(decision, {
      kind: 'suspend',
      state: 'final',
      mine: true,
    });
    openAdmin(casePath, server);
    await opened();
    await userEvent.keyboard('4');
    await userEvent.selectOptions(screen.getByLabelText('Saved reason text'), 'Asked for money');
    await userEvent.type(screen.getByLabelText(/^Facts/), ' Twice.{Control>}{Enter}{/Control}');
    expect(await screen.findByText('Decided: Suspend.')).toBeDefined();
    const [request] = sent(server, '/decision');
    expect(request?.body).toMatchObject({
      version: 4,
      kind: 'suspend',
      days: 7,
      rule: 'No asking strangers for money',
    });
    expect((request?.body as { facts: string }).facts).toMatch(/ Twice\.$/);
  });

  it('is not decided without the reasons that the person will read', async () => {
    const { server } = openAdmin(casePath);
    await opened();
    await userEvent.keyboard('3');
    await userEvent.click(screen.getByRole('button', { name: 'Decide: Warn' }));
    expect(screen.getAllByText('This is needed.').length).toBe(2);
    expect(sent(server, '/decision')).toEqual([]);
  });

  it('says who was faster, and when, and keeps what was written', async () => {
    const server = new FakeModeration().on(
      decision,
      { code: 'stale', by: 'mina', at: '2026-11-23T01:02:03Z' },
      409,
    );
    openAdmin(casePath, server);
    await opened();
    await userEvent.keyboard('3');
    await userEvent.type(screen.getByLabelText(/^Rule/), 'Be kind');
    await userEvent.type(screen.getByLabelText(/^Facts/), 'You were not');
    await userEvent.click(screen.getByRole('button', { name: 'Decide: Warn' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/mina decided this case/);
    expect(screen.getByDisplayValue('You were not')).toBeDefined();
    expect(screen.getByRole('button', { name: 'Load the case again' })).toBeDefined();
  });

  it('proposes what a second moderator has to confirm', async () => {
    openAdmin(casePath);
    await opened();
    await userEvent.keyboard('5');
    expect(screen.getByRole('button', { name: 'Propose: Ban' })).toBeDefined();
  });

  it('shows a proposal, and lets only another moderator confirm it', async () => {
    const proposed = {
      id: 'd',
      kind: 'ban' as const,
      rule: 'Nothing that involves minors',
      facts: 'The lines say so.',
      by: 'mina',
      mine: false,
      at: ago(3),
      state: 'proposed' as const,
      singleModerator: false,
    };
    const server = new FakeModeration().on(
      theCase,
      asView(aCase({ proposed, mayConfirm: true, status: 'awaiting-confirmation' })),
    );
    const { page } = openAdmin(casePath, server);
    await opened();
    await userEvent.click(screen.getByRole('button', { name: 'Confirm' }));
    await waitFor(() =>
      expect(sent(server, '/confirmation')[0]?.body).toEqual({ version: 4, confirm: true }),
    );
    page.unmount();
    server.on(theCase, asView(aCase({ proposed: { ...proposed, mine: true }, mayConfirm: false })));
    openAdmin(casePath, server);
    expect(await screen.findByText(/another moderator has to confirm it/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Confirm' })).toBe(null);
  });

  it('shows nothing to a moderator who is part of it', async () => {
    const server = new FakeModeration();
    server.on(theCase, { status: 403, code: 'own-case' }, 403);
    openAdmin(casePath, server);
    expect(await screen.findByText(/You are part of this case/)).toBeDefined();
    expect(screen.queryByRole('button', { name: /Claim/ })).toBe(null);
    expect(screen.queryByRole('radio')).toBe(null);
  });

  it('shows what was reported by and about the reporters', async () => {
    openAdmin(casePath, new FakeModeration());
    for (const summary of await screen.findAllByText(
      'Other reports by the reporter, of the latest 20: 1',
    )) {
      await userEvent.click(summary);
      expect(summary.parentElement?.textContent).toContain('Spam');
    }
  });

  it('leaves views out of the timeline, unless requested', async () => {
    openAdmin(casePath, new FakeModeration());
    const timeline = within(await screen.findByRole('region', { name: 'Timeline' }));
    expect(timeline.queryByText(/Case looked at/)).toBe(null);
    await userEvent.click(timeline.getByRole('button', { name: /Show 1 view/ }));
    expect(timeline.getByText(/Case looked at/)).toBeDefined();
  });
});
