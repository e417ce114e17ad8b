import { beforeEach, describe, expect, it } from 'vitest';
import { FakeStream } from '../../shared/testing/FakeMedia';
import type { PartReason, ServerMessage } from '../../signaling/messages';
import { FakeStage } from './testing/FakeStage';

let fake: FakeStage;
let timers: FakeStage['timers'];
let network: FakeStage['network'];
let devices: FakeStage['devices'];
let peers: FakeStage['peers'];
let stage: FakeStage['stage'];

const criteria = { mode: 'video', interests: ['jazz'], languages: ['en'] } as const;
const seek = (mode: 'video' | 'text' = 'video') =>
  stage.seek({ mode, interests: [...criteria.interests], languages: ['en'] });
const kind = () => stage.session.get().kind;
const sent = () => network.last.sent.map(({ type }) => type);
const receive = (message: ServerMessage) => network.last.deliver(message);
const part = (encounter: string, reason: PartReason) =>
  receive({ type: 'parted', encounter, reason });

const meet = (encounter: string, mode: 'video' | 'text' = 'video') =>
  network.last.meet(encounter, mode);

beforeEach(() => {
  FakeStream.install();
  fake = new FakeStage();
  ({ timers, network, devices, peers, stage } = fake);
  stage.begin();
  network.last.welcome();
});

describe('the stage', () => {
  it('seeks, meets and talks', () => {
    seek();
    expect(network.last.sent).toEqual([{ type: 'seek', ...criteria, ref: 'seek' }]);
    meet('a');
    expect(kind()).toBe('connecting');
    peers[0]?.become('connected');
    expect(kind()).toBe('talking');
  });

  it('leaves for the next with one message, and forgets the old partner at once', () => {
    seek();
    meet('a');
    stage.leave(true);
    expect(sent()).toEqual(['seek', 'leave']);
    expect(kind()).toBe('seeking');
    expect(peers[0]?.closed).toBe(true);
    expect(stage.talk.get()).toBeNull();
    part('a', 'left');
    expect(kind()).toBe('seeking');
  });

  it('keeps no resource of fifty meetings', () => {
    seek();
    const before = timers.waiting;
    for (let round = 0; round < 50; round += 1) {
      meet(`e${round}`);
      stage.talk.get()?.chat.say('hello');
      stage.leave(true);
    }
    expect(timers.waiting).toBe(before);
    expect(peers.filter(({ closed }) => !closed)).toEqual([]);
    expect(network.sockets).toHaveLength(1);
  });

  it('seeks by itself when Next crossed the partner’s leaving', () => {
    seek();
    meet('a');
    stage.leave(true);
    receive({ type: 'refused', code: 'no-such-encounter', detail: '', ref: 'next' });
    expect(sent()).toEqual(['seek', 'leave', 'seek']);
  });

  it('leaves without seeking when Next came too often', () => {
    seek();
    meet('a');
    stage.leave(true);
    receive({ type: 'refused', code: 'too-fast', detail: '', ref: 'next' });
    expect(network.last.sent.at(-1)).toEqual({ type: 'leave', encounter: 'a' });
    expect([kind(), stage.search.refusal.get()]).toEqual(['idle', 'too-fast']);
  });

  it.each(['partner-left', 'partner-lost'] as const)(
    'seeks again after %s if the preference says so',
    (reason) => {
      seek();
      meet('a');
      part('a', reason);
      expect(kind()).toBe('seeking');
      stage.keepLooking(false);
      meet('b');
      part('b', reason);
      expect(kind()).toBe('parted');
    },
  );

  it.each(['blocked', 'moderated', 'replaced'] as const)(
    'does not seek again after %s',
    (reason) => {
      seek();
      meet('a');
      part('a', reason);
      expect(kind()).toBe('parted');
    },
  );

  it('shows why a search was refused', () => {
    seek();
    receive({ type: 'refused', code: 'blocks-unknown', detail: '', ref: 'seek' });
    expect([kind(), stage.search.refusal.get()]).toEqual(['idle', 'blocks-unknown']);
  });

  it('seeks again when the connection is back', () => {
    seek();
    network.last.drop(1012);
    timers.pass(500);
    network.last.welcome();
    expect(sent()).toEqual(['seek']);
  });

  it.each([
    ['stopped', () => stage.stop(), 'idle'],
    ['was given up for a report', () => stage.returnToEnded(), 'parted'],
  ] as const)(
    'sends no media to a partner found by a search that %s',
    async (_, giveUp, expectedKind) => {
      await stage.media.open();
      seek();
      meet('a');
      part('a', 'partner-left');
      const [media, connections] = [stage.media.state.get(), peers.length];
      giveUp();
      meet('b');
      expect(network.last.sent.at(-1)).toEqual({ type: 'leave', encounter: 'b' });
      expect([kind(), stage.talk.get(), peers.length]).toEqual([expectedKind, null, connections]);
      expect(stage.media.state.get()).toBe(media);
      part('b', 'left');
      expect(kind()).toBe(expectedKind);
    },
  );

  it('leaves a video meeting at once when text is sought by now, and seeks again', () => {
    seek();
    stage.stop();
    seek('text');
    meet('a', 'video');
    expect(network.last.sent.at(-1)).toEqual({ type: 'leave', encounter: 'a' });
    expect([kind(), peers]).toEqual(['seeking', []]);
    receive({ type: 'refused', code: 'in-encounter', detail: '', ref: 'seek' });
    expect(sent()).toEqual(['seek', 'stop', 'seek', 'leave', 'leave', 'seek']);
    meet('b', 'text');
    expect(kind()).toBe('talking');
  });

  it('passes signals of this encounter on and no others', () => {
    seek();
    meet('a');
    stage.leave(false);
    seek('text');
    meet('b', 'text');
    receive({ type: 'signal', encounter: 'a', candidate: null });
    receive({ type: 'said', encounter: 'a', text: 'late', at: '', from: 'partner', line: 1 });
    expect(stage.talk.get()?.chat.state.get().lines).toEqual([]);
  });

  it('shows the camera to the partner, and hides it', async () => {
    seek();
    meet('a');
    await stage.media.open();
    const [peer] = peers;
    expect(peer?.sentTracks().map((track) => track?.kind)).toEqual(['audio', 'video']);
    peer?.channel.open();
    stage.media.closeCamera();
    stage.media.mute(true);
    expect(JSON.parse(peer?.channel.sent.at(-1) ?? '')).toMatchObject({
      muted: true,
      cameraOff: true,
    });
  });

  it.each([4401, 4403, 4409])(
    'ends the call and releases the devices when the connection is closed for good by %d',
    async (code) => {
      await stage.media.open();
      seek();
      meet('a');
      network.last.drop(code);
      expect(peers[0]?.closed).toBe(true);
      expect(devices.given.every(({ readyState }) => readyState === 'ended')).toBe(true);
      stage.takeOver();
      network.last.welcome();
      expect([kind(), network.last.path]).toEqual(['idle', '/ws/signaling']);
    },
  );

  it('releases everything at its end, and may begin again', async () => {
    await stage.media.open();
    seek();
    meet('a');
    stage.end();
    expect(sent()).toEqual(['seek', 'leave']);
    expect(timers.waiting).toBe(0);
    expect(devices.given.every(({ readyState }) => readyState === 'ended')).toBe(true);
    stage.begin();
    network.last.welcome();
    expect([kind(), network.sockets.length]).toEqual(['idle', 2]);
  });

  it('returns to the last meeting for a report, and stops seeking', () => {
    seek();
    meet('a');
    part('a', 'partner-left');
    expect(kind()).toBe('seeking');
    stage.returnToEnded();
    expect(sent().at(-1)).toBe('stop');
    expect(stage.session.get()).toMatchObject({ kind: 'parted', encounter: { id: 'a' } });
  });

  it('counts a change of the standing, by a message or by a refusal', () => {
    receive({ type: 'standing', standing: 'warned' });
    expect(stage.standingChanges.get()).toBe(1);
    seek();
    receive({ type: 'refused', code: 'paused', ref: 'seek' });
    expect(stage.standingChanges.get()).toBe(2);
    expect(kind()).toBe('idle');
  });

  it('leaves even when the next search is refused because of a warning', () => {
    seek();
    meet('a');
    stage.leave(true);
    receive({ type: 'refused', code: 'warning-unread', ref: 'next' });
    expect(network.last.sent.at(-1)).toEqual({ type: 'leave', encounter: 'a' });
    expect(stage.search.refusal.get()).toBe('warning-unread');
    expect(kind()).toBe('idle');
  });
});
