import { beforeEach, describe, expect, it } from 'vitest';
import { FakeStream, FakeTrack } from '../../shared/testing/FakeMedia';
import { FakeTimers } from '../../shared/testing/FakeTimers';
import type { Signal } from '../../signaling/messages';
import type { Encounter } from '../../signaling/session';
import { FakePeer } from './FakePeer';
import { PeerConnection } from './PeerConnection';

const encounter: Encounter = {
  id: 'e1',
  mode: 'video',
  polite: false,
  partner: { pseudonym: 'Quiet Otter', sharedInterests: [], languages: [] },
  iceServers: [],
};
const relay = { urls: ['turn:relay.example'], username: 'u', credential: 'c' };

let timers: FakeTimers;
let peer: FakePeer;
let sent: Signal[];
let requests: number;
let configuration: RTCConfiguration | null;

function connect(change: Partial<Encounter> = {}): PeerConnection {
  return new PeerConnection(
    {
      timers,
      connect: (wanted) => {
        configuration = wanted;
        return peer as unknown as RTCPeerConnection;
      },
      send: (signal) => sent.push(signal),
      requestIceServers: () => {
        requests += 1;
        return true;
      },
    },
    { ...encounter, ...change },
  );
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

beforeEach(() => {
  FakeStream.install();
  timers = new FakeTimers();
  peer = new FakePeer();
  sent = [];
  requests = 0;
  configuration = null;
});

describe('a peer connection', () => {
  it('offers at once on the impolite side', async () => {
    connect();
    peer.dispatchEvent(new Event('negotiationneeded'));
    await settle();
    expect(sent).toHaveLength(1);
  });

  it('offers on the polite side after a delay only', async () => {
    connect({ polite: true });
    peer.dispatchEvent(new Event('negotiationneeded'));
    await settle();
    expect(sent).toEqual([]);
    timers.pass(1500);
    await settle();
    expect(sent).toHaveLength(1);
  });

  it('keeps no timer that has fired', async () => {
    const connection = connect({ polite: true });
    for (let offer = 0; offer < 100; offer += 1) peer.dispatchEvent(new Event('negotiationneeded'));
    timers.pass(600_000);
    await settle();
    const before = timers.cancelled;
    connection.end();
    expect(timers.cancelled - before).toBeLessThan(2);
  });

  it('restarts ICE at once when the connection fails', () => {
    const connection = connect();
    peer.become('connected');
    expect(connection.state.get()).toBe('connected');
    peer.become('failed');
    expect(connection.state.get()).toBe('restoring');
    expect(peer.restarts).toBe(1);
  });

  it('waits a moment before it restarts ICE after a short gap', () => {
    const connection = connect();
    peer.become('connected');
    peer.become('disconnected');
    timers.pass(2999);
    expect(peer.restarts).toBe(0);
    timers.pass(1);
    expect(peer.restarts).toBe(1);
    peer.become('connected');
    expect(connection.state.get()).toBe('connected');
  });

  it('gives up after some restarts, until the person asks again', () => {
    const connection = connect();
    peer.become('connected');
    peer.become('failed');
    timers.pass(60_000);
    expect(connection.state.get()).toBe('failed');
    const before = peer.restarts;
    connection.retry();
    expect(peer.restarts).toBe(before + 1);
  });

  it('is failed when it was not established in time, and may still succeed later', () => {
    const connection = connect();
    timers.pass(14_999);
    expect(connection.state.get()).toBe('connecting');
    timers.pass(1);
    expect(connection.state.get()).toBe('failed');
    peer.become('connected');
    expect(connection.state.get()).toBe('connected');
  });

  it('shows no address to the partner where there is a relay', () => {
    connect({ iceServers: [relay] });
    expect(configuration?.iceTransportPolicy).toBe('relay');
    peer = new FakePeer();
    connect({ iceServers: [{ urls: 'stun:stun.example' }] });
    expect(configuration?.iceTransportPolicy).toBe('all');
  });

  it('asks for new relay credentials before it restarts', () => {
    const connection = connect({ iceServers: [relay] });
    peer.become('connected');
    peer.become('failed');
    expect([requests, peer.restarts]).toEqual([1, 0]);
    connection.updateIceServers([relay]);
    expect(peer.restarts).toBe(1);
    expect(peer.configuration?.iceServers).toEqual([relay]);
  });

  it('changes a track without another negotiation', () => {
    const connection = connect();
    const first = new FakeTrack('video').asTrack();
    const second = new FakeTrack('video').asTrack();
    connection.sendTracks({ audio: null, video: first });
    connection.sendTracks({ audio: null, video: second });
    connection.sendTracks({ audio: null, video: null });
    expect(peer.senders).toHaveLength(1);
    expect(peer.senders[0]?.track).toBeNull();
  });

  it('sends and receives what is muted and off, once the channel is open', () => {
    const connection = connect();
    connection.sendStatus({ muted: true, cameraOff: false });
    expect(peer.channel.sent).toEqual([]);
    peer.channel.open();
    expect(peer.channel.sent).toEqual(['{"muted":true,"cameraOff":false}']);
    const data = '{"muted":false,"cameraOff":true}';
    peer.channel.dispatchEvent(new MessageEvent('message', { data }));
    peer.channel.dispatchEvent(new MessageEvent('message', { data: '{"muted":"<b>"}' }));
    expect(connection.partner.get()).toEqual({ muted: false, cameraOff: true });
  });

  it('leaves nothing behind when it ends', async () => {
    const connection = connect();
    const track = new FakeTrack('video');
    peer.dispatchEvent(Object.assign(new Event('track'), { track }));
    expect(connection.remote.getTracks()).toHaveLength(1);
    connection.end();
    expect(peer.closed).toBe(true);
    expect(track.readyState).toBe('ended');
    expect(connection.remote.getTracks()).toEqual([]);
    expect(timers.waiting).toBe(0);
    peer.become('failed');
    connection.receive({ candidate: null });
    await settle();
    expect([timers.waiting, peer.restarts, sent.length]).toEqual([0, 0, 0]);
  });
});
