import { beforeEach, describe, expect, it } from 'vitest';
import { FakeStream } from '../../shared/testing/FakeMedia';
import type { Mode, ServerMessage } from '../../signaling/messages';
import { noticeOf } from './talkNotices';
import { FakeStage } from './testing/FakeStage';

let fake: FakeStage;
let timers: FakeStage['timers'];
let network: FakeStage['network'];
let peers: FakeStage['peers'];
let stage: FakeStage['stage'];

const kind = () => stage.session.get().kind;
const sent = () => network.last.sent.map(({ type }) => type);
const receive = (message: ServerMessage) => network.last.deliver(message);
const told = () => stage.talk.get()?.state.get();
const lines = () =>
  stage.talk
    .get()
    ?.chat.state.get()
    .lines.map(({ text, state }) => `${text} ${state}`);

function meet(mode: Mode = 'video'): void {
  stage.seek({ mode, interests: [], languages: [] });
  network.last.meet('a', mode);
}

const settle = async () => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

beforeEach(() => {
  FakeStream.install();
  fake = new FakeStage();
  ({ timers, network, peers, stage } = fake);
  stage.begin();
  network.last.welcome();
});

describe('a talk whose server is away', () => {
  it.each([1006, 1012])('goes on with its media after %d, and resumes with its lines', (code) => {
    meet();
    const talk = stage.talk.get();
    network.last.drop(code);
    talk?.chat.say('still here');
    timers.pass(500);
    expect(network.last.path).toBe('/ws/signaling?resume=a&after=0');
    expect([kind(), peers[0]?.closed]).toEqual(['connecting', false]);
    network.last.resume('a', 'video');
    expect(sent().filter((type) => type !== 'signal')).toEqual(['ping']);
    receive({ type: 'pong', ref: 'resumed' });
    expect(sent().at(-1)).toBe('say');
    expect(stage.talk.get()).toBe(talk);
    expect(lines()).toEqual(['still here pending']);
  });

  it('says so after a second, without a break, until it is resumed', () => {
    meet();
    const states: boolean[] = [];
    stage.talk.get()?.state.watch(() => states.push(told()?.isServerAway ?? false));
    network.last.drop(1012);
    timers.pass(999);
    expect(told()?.isServerAway).toBe(false);
    timers.pass(60_000);
    expect(told()?.isServerAway).toBe(true);
    network.last.welcome('a');
    expect(told()?.isServerAway).toBe(true);
    network.last.resume('a', 'video');
    expect(states).toEqual([true, false]);
  });

  it('doesn’t call the server away while this browser is offline', () => {
    meet('text');
    const talk = stage.talk.get();
    network.online = false;
    network.window.dispatchEvent(new Event('offline'));
    timers.pass(1_000);
    expect(talk && noticeOf('text', talk.state.get())).toBe('offline');
  });

  it('says nothing of an interruption shorter than a second', () => {
    meet();
    network.last.drop(1006);
    timers.pass(500);
    network.last.resume('a', 'video');
    timers.pass(9_000);
    expect(told()?.isServerAway).toBe(false);
  });

  it('ends after two minutes without any server, whatever the wall clock says, and seeks nobody', () => {
    meet();
    network.last.drop(1006);
    timers.setWallClock(3 * 3_600_000);
    timers.pass(119_999);
    timers.setWallClock(-9 * 3_600_000);
    expect(kind()).toBe('connecting');
    timers.pass(1);
    expect(stage.session.get()).toMatchObject({ kind: 'parted', reason: 'server-away' });
    expect(peers[0]?.closed).toBe(true);
    expect(network.last.path).toBe('/ws/signaling');
    network.last.welcome();
    expect([kind(), sent()]).toEqual(['parted', []]);
  });

  it('ends when a welcome does not resume it, and meets nobody without an act', () => {
    meet();
    stage.talk.get()?.chat.say('hello');
    network.last.drop(1006);
    timers.pass(500);
    network.last.welcome();
    expect(stage.session.get()).toMatchObject({ kind: 'parted', reason: 'partner-lost' });
    expect([sent(), peers[0]?.closed, stage.unsent.get()]).toEqual([[], true, ['hello']]);
    network.last.meet('b', 'video');
    expect([kind(), sent()]).toEqual(['parted', ['leave']]);
    stage.seekAgain();
    expect(sent()).toEqual(['leave', 'seek']);
  });

  it('says that the partner’s picture has stopped when it has for three seconds', async () => {
    meet();
    const [peer] = peers;
    if (!peer) throw new Error('nobody was called');
    const look = async (milliseconds: number) => {
      for (let passed = 0; passed < milliseconds; passed += 100) {
        timers.pass(100);
        await settle();
      }
    };
    peer.become('connected');
    peer.arriving = 5;
    await look(3_000);
    network.last.drop(1012);
    await look(5_000);
    expect(told()).toMatchObject({ isServerAway: true, hasPictureStopped: false });
    peer.arriving = 0;
    await look(5_000);
    expect(told()).toMatchObject({ isServerAway: true, hasPictureStopped: true });
    peer.arriving = 5;
    await look(2_000);
    expect(told()?.hasPictureStopped).toBe(false);
  });

  it('doubts its line when the partner’s media stop', async () => {
    meet();
    const [peer] = peers;
    if (!peer) throw new Error('nobody was called');
    peer.become('connected');
    peer.arriving = 5;
    for (let turn = 0; turn < 30; turn += 1) {
      timers.pass(100);
      await settle();
    }
    peer.arriving = 0;
    for (let turn = 0; turn < 36; turn += 1) {
      timers.pass(100);
      await settle();
    }
    expect(stage.connection.state.get().kind).toBe('down');
  });
});

describe('whose partner comes and goes', () => {
  it.each(['lost', 'reloading'] as const)(
    'shows that the partner is %s until it returns',
    (reason) => {
      meet('text');
      receive({ type: 'typing', encounter: 'a', typing: true });
      receive({ type: 'away', encounter: 'a', reason });
      expect(told()?.partner).toBe(reason);
      expect(stage.talk.get()?.chat.state.get().partnerTyping).toBe(false);
      receive({ type: 'returned', encounter: 'a', anew: false });
      expect(told()?.partner).toBe('here');
    },
  );

  it('learns at its own return whether the partner is there', () => {
    meet('text');
    network.last.drop(1006);
    timers.pass(500);
    network.last.resume('a', 'text', { away: 'lost' });
    expect(told()?.partner).toBe('lost');
    // kept for this side from before the partner went
    receive({ type: 'signal', encounter: 'a', candidate: null });
    expect(told()?.partner).toBe('lost');
    receive({ type: 'returned', encounter: 'a', anew: false });
    expect(told()?.partner).toBe('here');
  });

  it('sends new lines only after those that a restarted server may have lost', () => {
    meet('text');
    const chat = stage.talk.get()?.chat;
    chat?.say('one');
    const key = network.last.sent.at(-1)?.ref ?? '';
    const at = '2026-11-22T20:00:00Z';
    receive({ type: 'said', encounter: 'a', text: 'one', at, from: 'me', line: 1, key });
    network.last.drop(1012);
    timers.pass(500);
    network.last.resume('a', 'text', { away: 'lost', line: 1 });
    chat?.say('two');
    expect(sent()).toEqual([]);
    receive({ type: 'returned', encounter: 'a', anew: false, line: 0 });
    expect(network.last.sent).toMatchObject([{ text: 'one' }, { text: 'two' }]);
  });

  it('sends the lines again that a restarted server has lost', () => {
    meet('text');
    stage.talk.get()?.chat.say('one');
    const [say] = network.last.sent.slice(-1);
    const key = say?.ref ?? '';
    const at = '2026-11-22T20:00:00Z';
    receive({ type: 'said', encounter: 'a', text: 'one', at, from: 'me', line: 1, key });
    receive({ type: 'returned', encounter: 'a', anew: false, line: 0 });
    expect(network.last.sent.at(-1)).toMatchObject({ type: 'say', text: 'one', key });
  });

  it('builds the connection anew for a partner that was reloaded', () => {
    meet();
    receive({ type: 'returned', encounter: 'a', anew: true });
    expect(peers.map(({ closed }) => closed)).toEqual([true, false]);
  });

  it('ends when the partner says bye over the data channel, and tells the server', () => {
    meet();
    peers[0]?.channel.hear('bye');
    expect(network.last.sent.slice(-2)).toMatchObject([{ type: 'leave' }, { type: 'seek' }]);
    expect(kind()).toBe('seeking');
  });
});

describe('Next and End without a line', () => {
  beforeEach(() => {
    meet();
    peers[0]?.channel.open();
    network.last.drop(1012, 'retry=10');
  });

  it('close the connection at once, say bye, and open the socket without resuming', () => {
    timers.pass(1_000);
    stage.leave(true);
    expect([kind(), peers[0]?.closed, peers[0]?.channel.sent.at(-1)]).toEqual([
      'seeking',
      true,
      'bye',
    ]);
    expect(network.last.path).toBe('/ws/signaling');
    network.last.welcome();
    expect(sent()).toEqual(['seek']);
  });

  it('seek nobody when the line is back later than half a minute after the press', () => {
    stage.leave(true);
    network.last.drop(1006);
    timers.pass(30_000);
    expect(stage.session.get()).toMatchObject({ kind: 'halted', why: 'absent' });
    network.last.welcome();
    expect([kind(), sent()]).toEqual(['halted', []]);
    stage.seekAgain();
    expect([kind(), sent()]).toEqual(['seeking', ['seek']]);
  });

  it('may end for good', () => {
    stage.leave(false);
    stage.stop();
    network.last.welcome();
    expect([kind(), sent(), network.last.path]).toEqual(['idle', [], '/ws/signaling']);
  });

  it('leave what a handshake under way has resumed', () => {
    timers.pass(20_000);
    const resuming = network.last;
    expect(resuming.path).toContain('resume=a');
    stage.leave(true);
    expect([resuming.closedWith, network.last.path]).toEqual([1000, '/ws/signaling']);
    network.last.welcome('a');
    expect(sent()).toEqual(['leave', 'seek']);
  });

  it('do not seek without end while the server still knows the encounter', () => {
    stage.leave(true);
    network.last.welcome();
    const refuse = () => receive({ type: 'refused', code: 'in-encounter', ref: 'seek' });
    refuse();
    expect(sent()).toEqual(['seek', 'leave', 'seek']);
    for (let repeat = 0; repeat < 10; repeat += 1) {
      refuse();
      timers.pass(1_000);
      receive({ type: 'pong' });
    }
    expect(sent().filter((type) => type === 'seek')).toHaveLength(6);
    expect([kind(), stage.search.refusal.get()]).toEqual(['idle', 'in-encounter']);
  });
});
