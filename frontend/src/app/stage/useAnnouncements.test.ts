import { act, renderHook } from '@testing-library/react';
import i18next from 'i18next';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { announcement } from '../../shared/announcer';
import { FakeStream } from '../../shared/testing/FakeMedia';
import { useObservable } from '../../shared/useObservable';
import type { PartReason } from '../../signaling/messages';
import { FakeStage } from './testing/FakeStage';
import { useAnnouncements } from './useAnnouncements';

let timers: FakeStage['timers'];
let network: FakeStage['network'];
let peers: FakeStage['peers'];
let stage: FakeStage['stage'];
let said: string[];
let unwatch: () => void;

/** The announcements that a change causes. */
function announcedBy(change: () => void): string[] {
  said = [];
  act(change);
  return said;
}

const seek = (mode: 'video' | 'text' = 'text') =>
  stage.seek({ mode, interests: [], languages: [] });
const part = (reason: PartReason) =>
  network.last.deliver({ type: 'parted', encounter: 'a', reason });

const meet = (mode: 'video' | 'text' = 'text') => network.last.meet('a', mode);

function wait(waiting: number, widened: boolean): void {
  const since = '2026-11-22T20:00:00Z';
  network.last.deliver({ type: 'seeking', since, waiting, online: 9, widened });
}

beforeEach(() => {
  FakeStream.install();
  ({ timers, network, peers, stage } = new FakeStage());
  unwatch = announcement.watch(() => said.push(announcement.get().text));
  const arrive = () => {
    renderHook(() =>
      useAnnouncements(
        useObservable(stage.session),
        useObservable(stage.connection.state),
        useObservable(stage.talk),
      ),
    );
    stage.begin();
  };
  expect(announcedBy(arrive)).toEqual([]);
  expect(announcedBy(() => network.last.welcome())).toEqual([]);
});
afterEach(async () => {
  unwatch();
  await i18next.changeLanguage('en');
});

describe('a screen reader says once', () => {
  it('that the person seeks, meets, talks, is left and seeks again', () => {
    expect(announcedBy(() => seek('video'))).toEqual(['Looking for somebody.']);
    expect(announcedBy(() => wait(4, false))).toEqual([]);
    expect(announcedBy(() => wait(4, true))).toEqual([
      'Nobody shares your interests just now. Looking among everybody.',
    ]);
    expect(announcedBy(() => wait(5, true))).toEqual([]);
    expect(announcedBy(() => meet('video'))).toEqual(['You met Quiet Otter. Connecting.']);
    expect(announcedBy(() => peers[0]?.become('connected'))).toEqual([
      'You are now talking with Quiet Otter.',
    ]);
    expect(announcedBy(() => part('partner-left'))).toEqual([
      'Quiet Otter left. Looking for somebody.',
    ]);
    expect(announcedBy(() => wait(5, true))).toEqual([
      'Nobody shares your interests just now. Looking among everybody.',
    ]);
    expect(announcedBy(() => stage.stop())).toEqual(['You are no longer looking.']);
  });

  it('that the person went on to the next', () => {
    act(seek);
    act(meet);
    expect(announcedBy(() => stage.leave(true))).toEqual([
      'You left Quiet Otter. Looking for somebody.',
    ]);
  });

  it.each<[PartReason, string]>([
    ['partner-left', 'Quiet Otter left.'],
    ['partner-lost', 'The connection to Quiet Otter was lost.'],
    ['blocked', 'You blocked Quiet Otter.'],
    ['moderated', 'The meeting was ended by a moderator.'],
    ['replaced', 'You went on in another tab.'],
  ])('how it ended with %s, and not again when the next search begins', (reason, sentence) => {
    stage.keepLooking(false);
    act(seek);
    act(meet);
    expect(announcedBy(() => part(reason))).toEqual([sentence]);
    expect(announcedBy(() => stage.seekAgain())).toEqual(['Looking for somebody.']);
  });

  it('that the connection is lost, however often it is retried, and that it is back', () => {
    expect(announcedBy(() => network.last.drop(1006))).toEqual([
      'The server cannot be reached. Trying again by itself.',
    ]);
    expect(announcedBy(() => timers.pass(1_000))).toEqual([]);
    expect(announcedBy(() => network.last.drop(1006))).toEqual([]);
    network.online = false;
    act(() => timers.pass(5_000));
    expect(announcedBy(() => network.last.drop(1006))).toEqual([
      'You are offline. Serendip connects again by itself.',
    ]);
    act(() => timers.pass(20_000));
    expect(announcedBy(() => network.last.welcome())).toEqual(['Connected again.']);
    network.online = true;
    expect(announcedBy(() => network.last.drop(1012))).toEqual([
      'The server is restarting. Serendip connects again by itself.',
    ]);
  });

  it('in a talk that the server is away and back, and nothing of a short interruption', () => {
    act(() => seek('video'));
    act(() => meet('video'));
    expect(announcedBy(() => network.last.drop(1012))).toEqual([]);
    expect(announcedBy(() => timers.pass(1_000))).toEqual([
      'The server is away: you can talk on, but not write or report yet.',
    ]);
    expect(announcedBy(() => timers.pass(20_000))).toEqual([]);
    expect(announcedBy(() => network.last.resume('a', 'video'))).toEqual(['The server is back.']);
    act(() => network.last.drop(1006));
    act(() => timers.pass(500));
    expect(announcedBy(() => network.last.resume('a', 'video'))).toEqual([]);
  });

  it('that the partner is interrupted, and is back', () => {
    act(seek);
    act(meet);
    const leave = (reason: 'lost' | 'reloading') => () =>
      network.last.deliver({ type: 'away', encounter: 'a', reason });
    expect(announcedBy(leave('lost'))).toEqual(['Quiet Otter’s connection is interrupted.']);
    expect(announcedBy(leave('reloading'))).toEqual(['Quiet Otter may be reloading the page.']);
    const come = () => network.last.deliver({ type: 'returned', encounter: 'a', anew: false });
    expect(announcedBy(come)).toEqual(['Quiet Otter is back.']);
  });

  it('that a talk could not be resumed, and that nobody is looked for by itself', () => {
    act(seek);
    act(meet);
    act(() => network.last.drop(1006));
    act(() => timers.pass(500));
    expect(announcedBy(() => network.last.welcome())).toEqual([
      'The connection to Quiet Otter was lost.',
    ]);
    act(() => stage.seekAgain());
    act(() => network.last.drop(1006));
    expect(announcedBy(() => timers.pass(15_000))).toEqual([
      'Still there? You were away for a while, or your connection was. Nobody is looked for until you press the button.',
    ]);
  });

  it.each([
    [4401, 'You are signed out'],
    [4403, 'This account may not meet people now'],
    [4408, 'Your connection could not keep up'],
    [4409, 'Serendip is open elsewhere'],
    [4429, 'That was too much at once'],
    [4400, 'The line to the server was closed'],
  ])('that the connection was closed for good by %d', (code, sentence) => {
    act(seek);
    expect(announcedBy(() => network.last.drop(code))).toEqual([sentence]);
    expect(announcedBy(() => stage.takeOver())).toEqual([]);
    expect(announcedBy(() => network.last.welcome())).toEqual([]);
  });

  it('nothing more in another language', async () => {
    act(seek);
    said = [];
    await act(() => i18next.changeLanguage('zh-Hant'));
    expect(said).toEqual([]);
    expect(announcedBy(() => stage.stop())).toEqual(['已停止尋找。']);
  });
});
