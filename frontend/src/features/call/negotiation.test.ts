import { beforeEach, describe, expect, it } from 'vitest';
import type { Signal } from '../../signaling/messages';
import { FakePeer } from './FakePeer';
import { Negotiation } from './negotiation';

/** Two sides and the ordered channels between them. */
class Pair {
  readonly politePeer = new FakePeer();
  readonly impolitePeer = new FakePeer();
  readonly toPolite: Signal[] = [];
  readonly toImpolite: Signal[] = [];
  readonly polite = new Negotiation(this.politePeer, true, (s) => this.toImpolite.push(s));
  readonly impolite = new Negotiation(this.impolitePeer, false, (s) => this.toPolite.push(s));

  async deliver(): Promise<void> {
    while (this.toPolite.length + this.toImpolite.length > 0) {
      const forPolite = this.toPolite.shift();
      const forImpolite = this.toImpolite.shift();
      await Promise.all([
        forPolite ? this.polite.receive(forPolite) : null,
        forImpolite ? this.impolite.receive(forImpolite) : null,
      ]);
    }
  }

  expectAgreement(): void {
    expect(this.politePeer.signalingState).toBe('stable');
    expect(this.impolitePeer.signalingState).toBe('stable');
    expect(this.politePeer.remoteDescription?.sdp).toBe(this.impolitePeer.localDescription?.sdp);
    expect(this.impolitePeer.remoteDescription?.sdp).toBe(this.politePeer.localDescription?.sdp);
  }
}

let pair: Pair;

beforeEach(() => {
  pair = new Pair();
});

describe('negotiation', () => {
  it.each(['polite', 'impolite'] as const)('succeeds when the %s side offers', async (side) => {
    await pair[side].offer();
    await pair.deliver();
    pair.expectAgreement();
  });

  it('resolves two offers made at once, a thousand times', async () => {
    for (let round = 0; round < 1000; round += 1) {
      await Promise.all([pair.polite.offer(), pair.impolite.offer()]);
      await pair.deliver();
      pair.expectAgreement();
    }
  });

  it('takes the impolite side’s offer when two collide', async () => {
    await Promise.all([pair.polite.offer(), pair.impolite.offer()]);
    await pair.deliver();
    expect(pair.impolitePeer.localDescription?.type).toBe('offer');
    expect(pair.politePeer.localDescription?.type).toBe('answer');
  });

  it('keeps early candidates until there is a description for them', async () => {
    await pair.polite.receive({ candidate: { candidate: 'one' } });
    await pair.polite.receive({ candidate: { candidate: 'two' } });
    expect(pair.politePeer.applied).toEqual([]);
    await pair.impolite.offer();
    await pair.deliver();
    await pair.polite.receive({ candidate: { candidate: 'three' } });
    await pair.polite.receive({ candidate: null });
    expect(pair.politePeer.applied).toEqual(['one', 'two', 'three', 'end']);
  });

  it('drops the candidates of an offer that it ignored', async () => {
    await Promise.all([pair.polite.offer(), pair.impolite.offer()]);
    const [ignored] = pair.toImpolite.splice(0);
    if (ignored) await pair.impolite.receive(ignored);
    await pair.impolite.receive({ candidate: { candidate: 'of the ignored offer' } });
    await pair.deliver();
    expect(pair.impolitePeer.applied).toEqual([]);
    pair.expectAgreement();
  });

  it('applies signals in the order of their coming', async () => {
    await pair.impolite.offer();
    const [offer] = pair.toPolite.splice(0);
    if (!offer) throw new Error('no offer was sent');
    const both = [
      pair.polite.receive(offer),
      pair.polite.receive({ candidate: { candidate: 'one' } }),
    ];
    await Promise.all(both);
    expect(pair.politePeer.applied).toEqual(['one']);
  });

  it('ignores an answer that comes too late', async () => {
    await pair.impolite.offer();
    await pair.deliver();
    await pair.impolite.receive({ description: { type: 'answer', sdp: 'again' } });
    pair.expectAgreement();
  });

  it('treats an offer that is repeated after an interruption as a new one', async () => {
    await pair.impolite.offer();
    pair.toPolite.length = 0;
    pair.impolite.repeat();
    await pair.deliver();
    pair.expectAgreement();
  });
});
