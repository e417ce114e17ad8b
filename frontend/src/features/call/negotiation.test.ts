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
  collisions = 0;
  readonly polite = this.side(this.politePeer, true, this.toImpolite);
  readonly impolite = this.side(this.impolitePeer, false, this.toPolite);

  private side(peer: FakePeer, polite: boolean, out: Signal[]): Negotiation {
    const described = () => {
      if (peer.localDescription) out.push({ description: peer.localDescription.toJSON() });
    };
    const collided = () => (this.collisions += 1);
    const offered = () => Promise.resolve();
    return new Negotiation(peer, polite, {
      described,
      collided,
      offered,
      answering: () => undefined,
      answered: () => undefined,
    });
  }

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

  it('rolls no offer back when two collide, but asks for another connection', async () => {
    await Promise.all([pair.polite.offer(), pair.impolite.offer()]);
    await pair.deliver();
    expect([pair.politePeer.rollbacks, pair.impolitePeer.rollbacks]).toEqual([0, 0]);
    expect(pair.collisions).toBe(1);
    expect(pair.impolitePeer.localDescription?.type).toBe('offer');
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

  it('passes over candidates that have no place in the description', async () => {
    await pair.impolite.offer();
    await pair.deliver();
    pair.politePeer.addIceCandidate = () => Promise.reject(new DOMException('', 'OperationError'));
    await expect(
      pair.polite.receive({ candidates: [{ candidate: 'old' }] }),
    ).resolves.toBeUndefined();
    pair.expectAgreement();
  });

  it('adds the candidates of a bundle in their order', async () => {
    await pair.impolite.offer();
    await pair.deliver();
    await pair.polite.receive({ candidates: [{ candidate: 'one' }, { candidate: 'two' }, null] });
    expect(pair.politePeer.applied).toEqual(['one', 'two', 'end']);
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

  it('offers again while the answer to the first offer is lost', async () => {
    await pair.impolite.offer();
    const [first] = pair.toPolite;
    await pair.deliver();
    pair.impolitePeer.signalingState = 'have-local-offer';
    pair.impolitePeer.restartIce();
    await pair.impolite.offer();
    expect(pair.toPolite).not.toEqual([first]);
    await pair.deliver();
    pair.expectAgreement();
  });

  it('takes no answer to an offer that it has replaced', async () => {
    await pair.impolite.offer();
    const answer = { type: 'answer' as const, sdp: 'v=0\r\na=x-answers:g1\r\n' };
    pair.impolitePeer.restartIce();
    await pair.impolite.offer();
    await pair.impolite.receive({ description: answer });
    expect(pair.impolitePeer.signalingState).toBe('have-local-offer');
    await pair.impolite.receive({ description: { ...answer, sdp: 'v=0\r\na=x-answers:g2\r\n' } });
    expect(pair.impolitePeer.signalingState).toBe('stable');
  });
});
