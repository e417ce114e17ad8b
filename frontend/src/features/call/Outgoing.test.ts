import { beforeEach, describe, expect, it } from 'vitest';
import { Scope } from '../../shared/scope';
import { FakeTimers } from '../../shared/testing/FakeTimers';
import type { Signal } from '../../signaling/messages';
import { FakePeer } from './FakePeer';
import { Outgoing } from './Outgoing';

let timers: FakeTimers;
let peer: FakePeer;
let sent: Signal[];

const open = (relayed = false) =>
  new Outgoing(timers, new Scope(), peer, relayed, (signal) => sent.push(signal));
const candidate = (foundation: number | string, more = '') => ({
  candidate: `candidate:${foundation} 1 udp 1 192.0.2.7 40000 typ relay${more}`,
});

beforeEach(() => {
  timers = new FakeTimers();
  peer = new FakePeer();
  sent = [];
});

describe('what is sent to the partner', () => {
  it('has candidates that were gathered soon after each other in one bundle', () => {
    const outgoing = open();
    outgoing.add(candidate(1));
    timers.pass(10);
    outgoing.add(candidate(2));
    expect(sent).toEqual([]);
    timers.pass(10);
    expect(sent).toEqual([{ candidates: [candidate(1), candidate(2)] }]);
    outgoing.add(candidate(3));
    outgoing.add(null);
    expect(sent[1]).toEqual({ candidates: [candidate(3), null] });
    timers.pass(100);
    expect(sent).toHaveLength(2);
  });

  it('has no bundle of more than 32', () => {
    const outgoing = open();
    for (let count = 0; count < 70; count += 1) outgoing.add(candidate(count));
    outgoing.add(null);
    const sizes = sent.map((signal) => ('candidates' in signal ? signal.candidates.length : 0));
    expect(sizes).toEqual([32, 32, 7]);
  });

  it('has no candidate again that the description has', async () => {
    const outgoing = open();
    await peer.setLocalDescription();
    outgoing.describe();
    outgoing.add(candidate(1, ' generation 0 ufrag x7f3 network-id 1'));
    outgoing.add(candidate(2));
    const line = `a=${candidate(1).candidate} generation 0 network-id 1`;
    if (peer.localDescription) Object.assign(peer.localDescription, { sdp: line });
    timers.pass(20);
    expect(sent).toEqual([
      { description: { type: 'offer', sdp: line } },
      { candidates: [candidate(2)] },
    ]);
  });

  it.each([
    ['10.0.0.7', '0.0.0.0'],
    ['fd00::7', '::'],
  ])('does not have the address %s behind a relay', async (address, instead) => {
    const outgoing = open(true);
    const related = ` raddr ${address} rport 50123`;
    await peer.setLocalDescription();
    const line = `a=${candidate(1, related).candidate}\r\n`;
    if (peer.localDescription) Object.assign(peer.localDescription, { sdp: line });
    outgoing.describe();
    outgoing.add(candidate(2, related));
    timers.pass(20);
    expect(JSON.stringify(sent)).not.toContain(address);
    expect(JSON.stringify(sent).match(/raddr \S+ rport 9\b/g)).toEqual(
      [`raddr ${instead} rport 9`, `raddr ${instead} rport 9`].map(
        (each) => expect.stringContaining(each) as unknown,
      ),
    );
  });
});
