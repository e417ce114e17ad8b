import { describe, expect, it } from 'vitest';
import type { MessageOf, ServerMessage } from './messages';
import { advance, idle, liveEncounter, type Session, type SessionEvent } from './session';

const met = (id: string, mode: 'video' | 'text' = 'video'): ServerMessage => ({
  type: 'met',
  encounter: id,
  mode,
  polite: true,
  partner: { pseudonym: 'Quiet Otter', sharedInterests: [], languages: [] },
  iceServers: [],
});
const parted = (id: string): ServerMessage => ({
  type: 'parted',
  encounter: id,
  reason: 'partner-left',
});
const received = (message: ServerMessage): SessionEvent => ({ type: 'received', message, at: 5 });
const run = (...events: SessionEvent[]): Session => events.reduce(advance, idle);
const sought: SessionEvent = { type: 'sought', at: 1 };

describe('a session', () => {
  it('goes from idle through seeking and connecting to talking and parted', () => {
    expect(run(sought).kind).toBe('seeking');
    expect(run(sought, received(met('a'))).kind).toBe('connecting');
    const talking = run(sought, received(met('a')), { type: 'connected', encounter: 'a', at: 9 });
    expect(talking).toMatchObject({ kind: 'talking', since: 9 });
    expect(advance(talking, received(parted('a')))).toMatchObject({
      kind: 'parted',
      reason: 'partner-left',
    });
  });

  it('is told how a talk ended that could not be resumed', () => {
    const over = run(sought, received(met('a')), { type: 'ended', reason: 'partner-lost' });
    expect(over).toMatchObject({ kind: 'parted', reason: 'partner-lost' });
    expect(advance(over, received(parted('a')))).toMatchObject({ reason: 'partner-left' });
    expect(advance(over, received(parted('b')))).toBe(over);
  });

  it('begins to talk at once where there is only text', () => {
    expect(run(sought, received(met('a', 'text')))).toMatchObject({ kind: 'talking', since: 5 });
  });

  it('shows how many wait and whether the search was widened', () => {
    const message: ServerMessage = {
      type: 'seeking',
      since: '2026-11-22T20:00:00Z',
      waiting: 3,
      online: 9,
      widened: true,
    };
    expect(run(sought, received(message))).toMatchObject({ waiting: 3, widened: true, since: 1 });
    expect(run(received(message))).toBe(idle);
  });

  it('ignores messages about an encounter that has ended', () => {
    const next = run(sought, received(met('a')), { type: 'left', next: true, at: 7 });
    expect(advance(next, received(parted('a')))).toBe(next);
    const second = advance(next, received(met('b')));
    expect(liveEncounter(second)?.id).toBe('b');
    expect(advance(second, received(parted('a')))).toBe(second);
    expect(advance(second, { type: 'connected', encounter: 'a', at: 8 })).toBe(second);
  });

  it('remembers while seeking how the meeting before ended', () => {
    expect(run(sought, received(met('a')), received(parted('a')), sought)).toMatchObject({
      kind: 'seeking',
      after: { reason: 'partner-left' },
    });
  });

  it.each<[string, SessionEvent[]]>([
    ['never sought', []],
    ['stopped', [sought, { type: 'stopped' }]],
    [
      'returned to the ended meeting',
      [sought, received(met('a')), received(parted('a')), sought, { type: 'returnedToEnded' }],
    ],
    ['talks with another', [sought, received(met('a', 'text'))]],
  ])('meets nobody who %s', (_, before) => {
    const session = run(...before);
    expect(advance(session, received(met('b')))).toBe(session);
  });

  it('returns to the ended meeting when the search is cancelled for that', () => {
    const seeking = run(sought, received(met('a')), received(parted('a')), sought);
    expect(advance(seeking, { type: 'returnedToEnded' })).toMatchObject({
      kind: 'parted',
      reason: 'partner-left',
    });
    expect(run(sought, { type: 'returnedToEnded' }).kind).toBe('seeking');
  });

  it('parts when I leave for good', () => {
    const left = run(sought, received(met('a')), { type: 'left', next: false, at: 7 });
    expect(left).toMatchObject({ kind: 'parted', reason: 'left' });
    expect(advance(left, { type: 'stopped' })).toBe(idle);
  });

  it('does not stop or seek in the middle of a meeting', () => {
    const talking = run(sought, received(met('a', 'text')));
    expect(advance(talking, { type: 'stopped' })).toBe(talking);
    expect(advance(talking, sought)).toBe(talking);
  });

  it.each(['partner-lost', 'server-away'] as const)(
    'ends a meeting that cannot go on: %s',
    (reason) => {
      const ended: SessionEvent = { type: 'ended', reason };
      expect(run(sought, received(met('a')), ended)).toMatchObject({ kind: 'parted', reason });
      expect(run(sought, ended).kind).toBe('seeking');
    },
  );

  it('is halted while it seeks or has parted, and remembers how the meeting before ended', () => {
    const halted: SessionEvent = { type: 'halted', why: 'absent' };
    expect(run(sought, halted)).toEqual({ kind: 'halted', why: 'absent', after: null });
    const after = run(sought, received(met('a')), received(parted('a')), halted);
    expect(after).toMatchObject({ kind: 'halted', after: { reason: 'partner-left' } });
    expect(advance(after, received(met('b')))).toBe(after);
    expect(advance(after, sought)).toMatchObject({
      kind: 'seeking',
      after: { reason: 'partner-left' },
    });
    expect(run(halted)).toBe(idle);
    const talking = run(sought, received(met('a')));
    expect(advance(talking, halted)).toBe(talking);
  });

  it('takes a meeting up again that this page knows only by its id', () => {
    const resumed: ServerMessage = {
      ...(met('a', 'text') as MessageOf<'met'>),
      type: 'resumed',
      since: '2026-11-22T20:00:00Z',
      line: 7,
    };
    expect(run(received(resumed))).toMatchObject({ kind: 'talking', encounter: { id: 'a' } });
    expect(run(sought, received(resumed)).kind).toBe('seeking');
  });

  it('has an encounter only while connecting or talking', () => {
    expect(liveEncounter(run(sought))).toBeNull();
    expect(liveEncounter(run(sought, received(met('a'))))?.id).toBe('a');
    expect(liveEncounter(run(sought, received(met('a')), received(parted('a'))))).toBeNull();
  });
});
