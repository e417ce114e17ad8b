import { beforeEach, describe, expect, it } from 'vitest';
import { FakeStream } from '../../shared/testing/FakeMedia';
import { FakeTimers } from '../../shared/testing/FakeTimers';
import { FakeSide, settle, Two } from './FakeLine';

const relay = { urls: ['turn:relay.example'], username: 'u', credential: 'c' };

let timers: FakeTimers;

beforeEach(() => {
  FakeStream.install();
  timers = new FakeTimers();
});

describe('the relay’s credentials', () => {
  it('are asked for again before a restart of a talk of eleven minutes, on both sides', async () => {
    const two = new Two(timers, { iceServers: [relay] });
    await two.connect();
    timers.pass(11 * 60_000);
    await settle();
    two.offerer.sent.length = 0;
    two.polite.sent.length = 0;
    const asked = [two.offerer, two.polite].map(({ iceRequests }) => iceRequests);
    two.offerer.link.retry();
    await settle();
    expect([two.offerer.iceRequests - (asked[0] ?? 0), two.offerer.said]).toEqual([1, []]);
    const fresh = { ...relay, credential: 'fresh' };
    two.offerer.link.updateIceServers([fresh]);
    await two.offerer.pass(20);
    expect(two.offerer.said).toEqual(['offer 1']);
    two.offerer.sent.splice(0).forEach((signal) => two.polite.link.receive(signal));
    await two.polite.pass(20);
    expect([two.polite.iceRequests - (asked[1] ?? 0), two.polite.said]).toEqual([1, []]);
    two.polite.link.updateIceServers([fresh]);
    await two.polite.pass(20);
    expect(two.polite.said).toEqual(['answer 1']);
    expect(two.polite.peer.configuration?.iceServers).toEqual([fresh]);
  });

  it('of a resumption are used without asking for others', async () => {
    const side = new FakeSide(timers, { iceServers: [relay] });
    await side.pass(20);
    timers.pass(11 * 60_000);
    await settle();
    const before = side.iceRequests;
    side.link.resumed([{ ...relay, credential: 'fresh' }], false);
    await side.pass(20);
    expect(side.iceRequests).toBe(before);
    expect(side.said.at(-1)).toBe('offer 1');
  });

  it('that never come do not keep a restart from being tried', async () => {
    const side = new FakeSide(timers, { iceServers: [relay] });
    side.peer.become('connected');
    await side.pass(60_000);
    side.sent.length = 0;
    side.link.retry();
    await side.pass(1_500);
    expect(side.said).toEqual([]);
    await side.pass(1_000);
    expect(side.said).toEqual(['offer 1']);
  });

  it('go with a policy that shows no address to the partner', () => {
    expect(new FakeSide(timers, { iceServers: [relay] }).configurations[0]).toMatchObject({
      iceTransportPolicy: 'relay',
    });
    const stun = { urls: 'stun:stun.example' };
    expect(new FakeSide(timers, { iceServers: [stun] }).configurations[0]).toMatchObject({
      iceTransportPolicy: 'all',
    });
  });
});
