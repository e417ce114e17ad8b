import { beforeEach, describe, expect, it } from 'vitest';
import { FakeStream, FakeTrack } from '../../shared/testing/FakeMedia';
import { FakeTimers } from '../../shared/testing/FakeTimers';
import { FakeSide, settle, Two } from './FakeLine';
import type { DeviceState, MediaState } from './LocalMedia';

const relay = { urls: ['turn:relay.example'], username: 'u', credential: 'c' };

let timers: FakeTimers;

beforeEach(() => {
  FakeStream.install();
  timers = new FakeTimers();
});

describe('the offerer', () => {
  it('offers at once, and sends the description after what is gathered by then', async () => {
    const side = new FakeSide(timers);
    await side.pass(20);
    expect(side.said).toEqual(['offer 1']);
  });

  it('offers sound and picture in both directions, whatever its devices', () => {
    const side = new FakeSide(timers);
    expect(side.peer.transceivers.map(({ receiver }) => receiver.track.kind)).toEqual([
      'audio',
      'video',
    ]);
  });

  it('offers when it is asked to', async () => {
    const two = new Two(timers);
    await two.connect();
    two.offerer.link.receive({ request: 'offer', connection: 1 });
    await two.offerer.pass(20);
    expect(two.offerer.said).toEqual(['offer 1']);
    expect(two.offerer.peer.restarts).toBe(0);
    two.offerer.link.receive({ request: 'restart', connection: 1 });
    await two.carry();
    expect(two.offerer.peer.restarts).toBe(1);
    two.expectStable();
  });

  it('makes a new offer when it restarts while the first has no answer', async () => {
    const side = new FakeSide(timers);
    await side.pass(2_000);
    side.peer.become('failed');
    await side.pass(20);
    expect(side.said).toEqual(['offer 1', 'offer 1']);
    expect(side.peer.restarts).toBe(1);
  });

  it('restarts once when both notice the same', async () => {
    const two = new Two(timers);
    await two.connect();
    two.offerer.peer.become('failed');
    two.polite.peer.become('failed');
    await two.carry();
    expect(two.offerer.peer.restarts).toBe(1);
    two.expectStable();
  });

  it('leaves a slow connection ever more time', async () => {
    const two = new Two(timers);
    await two.carry();
    two.polite.link.end();
    await two.offerer.pass(60_000);
    // after 4, 8, 16 and 32 seconds; the first restart has no answer, and is repeated
    expect(two.offerer.said).toEqual(['offer 1', 'offer 1', 'offer 1', 'offer 1']);
    expect(two.offerer.peer.restarts).toBe(1);
  });

  it('repeats an offer that has no answer as it is, so that a late answer is one to it', async () => {
    const side = new FakeSide(timers);
    await side.pass(60_000);
    expect(side.said).toEqual(Array.from({ length: 5 }, () => 'offer 1'));
    expect(side.peer.restarts).toBe(0);
    side.changeNetwork();
    await settle();
    expect(side.peer.restarts).toBe(1);
  });
});

describe('the polite side', () => {
  it('never offers, but asks for an offer until one comes', async () => {
    const side = new FakeSide(timers, { polite: true });
    await side.pass(6_000);
    expect(side.said).toEqual(['request offer 1', 'request offer 1', 'request offer 1']);
    const offer = { type: 'offer' as const, sdp: 'a=ice-ufrag:g1\r\n' };
    side.link.receive({ description: offer, connection: 1 });
    await side.pass(3_500);
    expect(side.said.slice(3)).toEqual(['answer 1']);
  });

  it('answers for both directions, and sends what it has', async () => {
    const two = new Two(timers);
    const camera = new FakeTrack('video').asTrack();
    two.polite.link.sendMedia(media({ video: { kind: 'on', track: camera } }));
    await two.carry();
    expect(two.polite.peer.transceivers.map(({ direction }) => direction)).toEqual([
      'sendrecv',
      'sendrecv',
    ]);
    expect(two.polite.peer.sentTracks()).toEqual([null, camera]);
  });

  it('asks for a restart instead of restarting', async () => {
    const two = new Two(timers);
    await two.connect();
    two.polite.peer.become('failed');
    await two.polite.pass(20);
    expect(two.polite.said).toEqual(['request restart 1']);
    expect(two.polite.peer.restarts).toBe(0);
  });

  it('names the offer that it answers', async () => {
    const side = new FakeSide(timers, { polite: true });
    const offer = { type: 'offer' as const, sdp: 'a=ice-ufrag:g7\r\n' };
    side.link.receive({ description: offer, connection: 1 });
    await side.pass(20);
    expect(JSON.stringify(side.sent)).toContain('a=x-answers:g7');
  });
});

describe('a link', () => {
  it('restarts at once when the network has changed', async () => {
    const two = new Two(timers);
    await two.connect();
    two.offerer.changeNetwork();
    await settle();
    expect(two.offerer.peer.restarts).toBe(1);
  });

  it('restarts when no packet came for a second, and says so until some come', async () => {
    const two = new Two(timers);
    await two.connect();
    const { link, peer } = two.offerer;
    const pass = (milliseconds: number) => two.offerer.pass(milliseconds);
    peer.arriving = 0;
    await pass(500);
    expect(link.silent.get()).toBe(false);
    await pass(500);
    expect([link.silent.get(), link.state.get(), peer.restarts]).toEqual([true, 'restoring', 1]);
    peer.arriving = 25;
    await pass(500);
    expect([link.silent.get(), link.state.get()]).toEqual([false, 'connected']);
  });

  it('hears from a partner who sends neither sound nor picture', async () => {
    const two = new Two(timers);
    await two.connect();
    two.offerer.peer.arriving = 0;
    for (let messagesReceived = 1; messagesReceived < 20; messagesReceived += 1) {
      two.offerer.peer.statistics = [{ type: 'data-channel', messagesReceived }];
      await two.offerer.pass(500);
    }
    expect(two.offerer.link.silent.get()).toBe(false);
    two.offerer.peer.channel.open();
    await two.offerer.pass(1_000);
    expect(two.offerer.peer.channel.sent).toEqual(['alive', 'alive']);
  });

  it('tells once for each question whether anything came', async () => {
    const two = new Two(timers);
    await two.connect();
    expect(two.offerer.link.takeMediaCame()).toBe(true);
    expect(two.offerer.link.takeMediaCame()).toBe(false);
    await two.offerer.pass(500);
    expect(two.offerer.link.takeMediaCame()).toBe(true);
  });

  it('does not restart while nobody can be reached', async () => {
    const two = new Two(timers);
    await two.connect();
    two.offerer.link.partnerAway();
    two.offerer.peer.become('failed');
    await two.offerer.pass(60_000);
    expect([two.offerer.peer.restarts, two.offerer.link.state.get()]).toEqual([0, 'restoring']);
    two.offerer.link.returned(false);
    await settle();
    expect(two.offerer.peer.restarts).toBe(1);
    two.offerer.isOpen = false;
    await two.offerer.pass(60_000);
    expect(two.offerer.peer.restarts).toBe(1);
  });

  it('goes on as connected when a restart was not needed', async () => {
    const two = new Two(timers);
    await two.connect();
    two.offerer.changeNetwork();
    await two.carry();
    await two.offerer.pass(20_000);
    expect([two.offerer.link.state.get(), two.offerer.peer.restarts]).toEqual(['connected', 1]);
  });

  it('is failed after some restarts, and goes on trying', async () => {
    const two = new Two(timers);
    await two.connect();
    two.offerer.peer.become('failed');
    await two.offerer.pass(27_000);
    expect(two.offerer.link.state.get()).toBe('restoring');
    await two.offerer.pass(2_000);
    expect(two.offerer.link.state.get()).toBe('failed');
    const before = two.offerer.peer.restarts;
    two.offerer.link.retry();
    await settle();
    expect(two.offerer.peer.restarts).toBeGreaterThanOrEqual(before);
    two.offerer.peer.become('connected');
    expect(two.offerer.link.state.get()).toBe('connected');
  });

  it('is failed when it was not established in time, and may still succeed later', () => {
    const { link, peer } = new FakeSide(timers);
    timers.pass(14_999);
    expect(link.state.get()).toBe('connecting');
    timers.pass(1);
    expect(link.state.get()).toBe('failed');
    peer.become('connected');
    expect(link.state.get()).toBe('connected');
  });

  it('changes a track without another offer', async () => {
    const two = new Two(timers);
    await two.connect();
    const [one, other] = [new FakeTrack('video').asTrack(), new FakeTrack('video').asTrack()];
    two.offerer.link.sendMedia(media({ video: { kind: 'on', track: one } }));
    two.offerer.link.sendMedia(media({ video: { kind: 'on', track: other } }));
    expect(two.offerer.peer.sentTracks()).toEqual([null, other]);
    two.offerer.link.sendMedia(media({}));
    expect(two.offerer.peer.sentTracks()).toEqual([null, null]);
    expect(two.offerer.sent).toEqual([]);
  });

  it('tells the partner what is muted and off, once the channel is open, and hears the same', () => {
    const { link, peer } = new FakeSide(timers);
    link.sendMedia(media({ muted: true }));
    expect(peer.channel.sent).toEqual([]);
    peer.channel.open();
    expect(peer.channel.sent.map((each) => JSON.parse(each) as unknown)).toMatchObject([
      { muted: true, cameraOff: true },
    ]);
    peer.channel.hear('{"muted":false,"cameraOff":true}');
    peer.channel.hear('{"muted":"<b>"}');
    expect(link.partner.get()).toMatchObject({ muted: false, cameraOff: true });
  });

  it('is failed at once when no relay can be used, and not when one can', () => {
    const { link, peer } = new FakeSide(timers, { iceServers: [relay] });
    const url = 'turn:relay.example:3478?transport=udp';
    const refuse = (errorCode: number) =>
      peer.dispatchEvent(Object.assign(new Event('icecandidateerror'), { url, errorCode }));
    refuse(300);
    expect([link.state.get(), link.relayFailed.get()]).toEqual(['connecting', false]);
    refuse(401);
    expect([link.state.get(), link.relayFailed.get()]).toEqual(['failed', true]);
    peer.gather('candidate:1 1 udp 1 192.0.2.7 40000 typ relay');
    expect(link.relayFailed.get()).toBe(false);
  });

  it('tells the server once that no relay can be used, until one could and fails again', async () => {
    const side = new FakeSide(timers, { iceServers: [relay] });
    const url = 'turn:relay.example:3478?transport=udp';
    const refuse = () =>
      side.peer.dispatchEvent(
        Object.assign(new Event('icecandidateerror'), { url, errorCode: 401 }),
      );
    side.isOpen = false;
    refuse();
    expect([side.link.relayFailed.get(), side.relayFailures]).toEqual([true, 0]);
    side.isOpen = true;
    refuse();
    refuse();
    side.link.updateIceServers([relay]);
    for (let restart = 0; restart < 3; restart += 1) {
      await side.pass(2_000);
      side.changeNetwork();
      await settle();
      refuse();
    }
    expect(side.peer.restarts).toBe(3);
    expect(side.relayFailures).toBe(1);
    side.peer.gather('candidate:1 1 udp 1 192.0.2.7 40000 typ relay');
    refuse();
    expect(side.relayFailures).toBe(2);
  });

  it('builds the connection anew once when the picture is decoded and not shown', async () => {
    const two = new Two(timers);
    await two.connect();
    const { offerer } = two;
    offerer.link.countFrames(() => 7);
    for (let framesDecoded = 20; framesDecoded < 600; framesDecoded += 20) {
      offerer.peer.statistics = [{ type: 'inbound-rtp', framesDecoded }];
      await offerer.pass(500);
      await two.carry();
      offerer.peer.arriving = 25;
      offerer.peer.become('connected');
    }
    expect(offerer.link.isStuck.get()).toBe(true);
    expect([offerer.peers.length, two.polite.peers.length]).toEqual([2, 2]);
  });

  it.each([
    ['says that it sends', { muted: false, cameraOff: false }, 2],
    ['has the camera off', { muted: false, cameraOff: true }, 1],
    ['holds it back', { muted: false, cameraOff: false, heldBack: true }, 1],
    ['lost it to another program', { muted: false, cameraOff: false, interrupted: true }, 1],
  ])('with a picture that is missing when the partner %s', async (_, status, connections) => {
    const two = new Two(timers);
    await two.connect();
    const track = Object.assign(new FakeTrack('video'), { muted: true });
    two.polite.peer.dispatchEvent(Object.assign(new Event('track'), { track }));
    two.polite.peer.channel.hear(JSON.stringify(status));
    await two.polite.pass(3_000);
    expect(two.polite.peers).toHaveLength(connections);
  });

  it('says bye and hears it over the data channel, without any line', () => {
    const { link, peer } = new FakeSide(timers);
    peer.channel.open();
    link.sayBye();
    expect(peer.channel.sent).toEqual(['bye']);
    expect(link.left.get()).toBe(false);
    peer.channel.hear('bye');
    expect(link.left.get()).toBe(true);
  });

  it('leaves nothing behind when it ends', async () => {
    const side = new FakeSide(timers, { iceServers: [relay] });
    const { link, peer } = side;
    const track = new FakeTrack('video');
    peer.dispatchEvent(Object.assign(new Event('track'), { track }));
    expect(link.remote.getTracks()).toHaveLength(1);
    await settle();
    link.end();
    expect(peer.closed).toBe(true);
    expect(track.readyState).toBe('ended');
    expect(link.remote.getTracks()).toEqual([]);
    expect(timers.waiting).toBe(0);
    peer.become('failed');
    side.changeNetwork();
    link.receive({ candidate: null });
    link.returned(true);
    link.resumed([], false);
    await side.pass(60_000);
    expect([timers.waiting, peer.restarts, side.sent.length, side.peers.length]).toEqual([
      0, 0, 0, 1,
    ]);
  });
});

function media(change: Partial<MediaState>): MediaState {
  const { audio = { kind: 'off' }, video = { kind: 'off' } } = change;
  const trackOf = (device: DeviceState) => (device.kind === 'on' ? device.track : null);
  return {
    ...{
      audio,
      video,
      muted: false,
      heldBack: false,
      interrupted: [],
      microphones: [],
      cameras: [],
    },
    sent: { audio: trackOf(audio), video: trackOf(video) },
    ...change,
  };
}
