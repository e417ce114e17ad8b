import { beforeEach, describe, expect, it } from 'vitest';
import { FakeStream } from '../../shared/testing/FakeMedia';
import { FakeStage } from './testing/FakeStage';

let fake: FakeStage;
let timers: FakeStage['timers'];
let network: FakeStage['network'];
let stage: FakeStage['stage'];

const kind = () => stage.session.get().kind;
const sent = () => network.last.sent.map(({ type }) => type);
const seek = () => stage.seek({ mode: 'text', interests: [], languages: [] });
const part = () => network.last.deliver({ type: 'parted', encounter: 'a', reason: 'partner-left' });

/** Time in which the server is heard of. */
function pass(seconds: number): void {
  for (let second = 0; second < seconds; second += 1) {
    timers.pass(1_000);
    network.last.deliver({ type: 'pong' });
  }
}

beforeEach(() => {
  FakeStream.install();
  fake = new FakeStage();
  ({ timers, network, stage } = fake);
  stage.begin();
  network.last.welcome();
});

describe('after an absence nobody is met without an act', () => {
  it('goes on seeking when the line is back within 15 seconds', () => {
    seek();
    network.last.drop(1012);
    timers.pass(14_999);
    network.last.welcome();
    expect([kind(), sent()]).toEqual(['seeking', ['seek']]);
  });

  it('stops seeking when the line was away for longer, whatever the wall clock says', () => {
    seek();
    network.last.drop(1012);
    timers.pass(10_000);
    timers.setWallClock(-3_600_000);
    timers.pass(5_000);
    expect(stage.session.get()).toMatchObject({ kind: 'halted', why: 'absent' });
    network.last.welcome();
    expect([kind(), sent()]).toEqual(['halted', []]);
    stage.seekAgain();
    expect([kind(), sent()]).toEqual(['seeking', ['seek']]);
  });

  it('leaves at once whom it met in its sleep', () => {
    seek();
    timers.sleep(16_000);
    network.last.meet('a', 'text');
    expect([kind(), sent()]).toEqual(['halted', ['seek', 'stop', 'leave']]);
  });

  it('stops seeking after a sleep in which the monotonic clock stood still', () => {
    seek();
    timers.setWallClock(16_000);
    pass(5);
    expect([kind(), sent().at(-1)]).toEqual(['halted', 'stop']);
  });

  it('goes on seeking when the wall clock is set back', () => {
    seek();
    timers.setWallClock(-3_600_000);
    pass(60);
    expect(kind()).toBe('seeking');
  });

  it('seeks nobody by itself after a talk in which the page slept, until somebody acts', () => {
    for (const [acts, after] of [
      [false, 'halted'],
      [true, 'seeking'],
    ] as const) {
      seek();
      network.last.meet('a', 'text');
      timers.sleep(16_000);
      if (acts) fake.page.dispatchEvent(new Event('keydown'));
      part();
      expect(kind()).toBe(after);
      stage.stop();
    }
  });
});

describe('with nobody before the page', () => {
  const leaveTwice = () => {
    for (let partner = 0; partner < 2; partner += 1) {
      network.last.meet('a', 'text');
      pass(300);
      part();
    }
  };

  it('looking on stops after two partners in a row have left, and the camera is off', async () => {
    await stage.media.open();
    seek();
    leaveTwice();
    expect(stage.session.get()).toMatchObject({ kind: 'halted', why: 'unattended' });
    expect(sent().at(-1)).toBe('stop');
    expect(fake.devices.given.every(({ readyState }) => readyState === 'ended')).toBe(true);
    stage.seekAgain();
    await Promise.resolve();
    expect(kind()).toBe('seeking');
    expect(fake.devices.given.filter(({ readyState }) => readyState === 'live')).toHaveLength(2);
  });

  it.each(['keydown', 'pointerdown', 'pointermove'])('goes on after a %s', (act) => {
    seek();
    network.last.meet('a', 'text');
    pass(300);
    part();
    fake.page.dispatchEvent(new Event(act));
    network.last.meet('a', 'text');
    pass(300);
    part();
    expect(kind()).toBe('seeking');
  });

  it('goes on after one partner has left', () => {
    seek();
    network.last.meet('a', 'text');
    pass(700);
    part();
    expect(kind()).toBe('seeking');
  });
});

describe('the screen', () => {
  it('stays on while somebody waits or talks', async () => {
    const settle = async () => {
      await Promise.resolve();
      await Promise.resolve();
      return fake.screenLocks;
    };
    expect(await settle()).toBe(0);
    seek();
    expect(await settle()).toBe(1);
    network.last.meet('a', 'text');
    expect(await settle()).toBe(1);
    stage.leave(false);
    expect(await settle()).toBe(0);
    seek();
    await settle();
    stage.end();
    expect(await settle()).toBe(0);
  });
});
