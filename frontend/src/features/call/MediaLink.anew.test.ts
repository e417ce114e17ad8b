import { beforeEach, describe, expect, it } from 'vitest';
import { FakeStream } from '../../shared/testing/FakeMedia';
import { FakeTimers } from '../../shared/testing/FakeTimers';
import { FakeSide, settle, Two } from './FakeLine';

let timers: FakeTimers;

beforeEach(() => {
  FakeStream.install();
  timers = new FakeTimers();
});

describe('the two sides', () => {
  it('agree after one offer, whoever comes first', async () => {
    const two = new Two(timers);
    await two.carry();
    two.expectStable();
    expect([two.offerer.peers.length, two.polite.peers.length]).toEqual([1, 1]);
  });

  it('need one exchange of descriptions, however slow it is', async () => {
    const two = new Two(timers);
    await two.carryLate(3_000, 6_500);
    for (const { peer } of [two.offerer, two.polite]) {
      expect(peer.signalingState).toBe('stable');
      peer.become('connected');
      peer.arriving = 25;
    }
    await two.carryLate(3_000, 20_000);
    two.expectStable();
    expect([two.offerer.peers.length, two.offerer.peer.restarts]).toEqual([1, 0]);
  });

  it('give a connection its time from the moment at which the answer has come', async () => {
    const two = new Two(timers);
    await two.carryLate(3_000, 9_500);
    expect(two.offerer.peer.restarts).toBe(0);
  });

  it('build a connection that had two offers anew, and roll none back', async () => {
    const two = new Two(timers);
    await two.connect();
    await two.polite.peer.setLocalDescription();
    two.offerer.link.retry();
    await two.carry();
    two.expectStable();
    expect(two.polite.peers.map(({ rollbacks }) => rollbacks)).toEqual([0, 0]);
    expect(two.offerer.peers.map(({ closed }) => closed)).toEqual([true, false]);
  });

  it.each(['offerer', 'polite'] as const)(
    'build the connection anew when the %s was reloaded',
    async (who) => {
      const two = new Two(timers);
      await two.connect();
      const there = who === 'offerer' ? two.polite : two.offerer;
      const fresh = new FakeSide(timers, { polite: who === 'polite' }, true);
      there.link.returned(true);
      await settle();
      const pair = who === 'offerer' ? [fresh, there] : [there, fresh];
      Object.assign(two, { offerer: pair[0], polite: pair[1] });
      await two.carry();
      two.expectStable();
      expect(fresh.peers).toHaveLength(1);
      expect(there.peers.map(({ closed }) => closed)).toEqual([true, false]);
    },
  );

  it.each([
    ['polite', 'offer'],
    ['polite', 'answer'],
    ['offerer', 'offer'],
    ['offerer', 'answer'],
  ] as const)(
    'are stable three signals after the %s came back when the %s was lost',
    async (who, lost) => {
      const two = new Two(timers);
      await two.connect();
      two.offerer.link.retry();
      if (lost === 'answer') {
        await two.offerer.pass(20);
        two.offerer.sent.splice(0).forEach((signal) => two.polite.link.receive(signal));
        await two.polite.pass(20);
      } else await two.offerer.pass(20);
      two.offerer.sent.length = 0;
      two.polite.sent.length = 0;
      const [back, there] =
        who === 'polite' ? [two.polite, two.offerer] : [two.offerer, two.polite];
      back.link.resumed([], false);
      there.link.returned(false);
      const before = two.offerer.peer.restarts;
      two.carried = 0;
      await two.carry();
      two.expectStable();
      expect(two.carried).toBeLessThanOrEqual(3);
      expect(two.offerer.peer.restarts - before).toBe(1);
    },
  );
});

describe('a page that was reloaded', () => {
  it('waits for the partner’s signal, and then makes the first connection itself', async () => {
    const side = new FakeSide(timers, {}, true);
    await side.pass(1_500);
    expect(side.peers).toEqual([]);
    await side.pass(1_000);
    expect(side.said).toEqual(['offer 1']);
  });

  it('takes the number of the partner’s connection', async () => {
    const side = new FakeSide(timers, {}, true);
    side.link.receive({ request: 'offer', connection: 5 });
    await side.pass(3_000);
    expect(side.said).toEqual(['offer 5']);
    side.link.receive({ request: 'restart', connection: 4 });
    await side.pass(20);
    expect(side.said).toHaveLength(1);
  });

  it('is failed where another connection would have a number that no signal may carry', async () => {
    const two = new Two(timers);
    two.offerer.link.receive({ request: 'offer', connection: 1_000 });
    await two.carry();
    two.offerer.peer.become('connected');
    two.offerer.sent.length = 0;
    two.offerer.link.returned(true);
    await two.offerer.pass(20);
    expect(two.offerer.peers.map(({ closed }) => closed)).toEqual([true, false]);
    expect([two.offerer.said, two.offerer.link.state.get()]).toEqual([[], 'failed']);
  });
});
