import { beforeEach, describe, expect, it } from 'vitest';
import { FakeTimers } from '../shared/testing/FakeTimers';
import { FakeNetwork } from './FakeSocket';
import type { ServerMessage } from './messages';
import { SignalingSocket, type ResumePoint } from './SignalingSocket';

let timers: FakeTimers;
let network: FakeNetwork;
let received: ServerMessage[];
let point: ResumePoint | null;
let socket: SignalingSocket;

beforeEach(() => {
  timers = new FakeTimers();
  network = new FakeNetwork();
  received = [];
  point = null;
  socket = new SignalingSocket(network.deps(timers), {
    onMessage: (message) => received.push(message),
    resumePoint: () => point,
  });
  socket.begin();
});

describe('the connection', () => {
  it('is open once the server has welcomed us', () => {
    expect(socket.state.get().kind).toBe('connecting');
    network.last.welcome();
    expect(socket.state.get().kind).toBe('open');
    expect(received).toHaveLength(1);
  });

  it('sends nothing before that', () => {
    expect(socket.send({ type: 'stop' })).toBe(false);
    network.last.welcome();
    expect(socket.send({ type: 'stop' })).toBe(true);
    expect(network.last.sent).toEqual([{ type: 'stop' }]);
  });

  it.each([1000, 1001, 1006, 1011, 1012])('is opened again after %d', (code) => {
    network.last.welcome();
    network.last.drop(code);
    expect(socket.state.get().kind).toBe('waiting');
    timers.pass(500);
    expect(network.sockets).toHaveLength(2);
  });

  it.each([4401, 4403, 4408, 4409, 4429])('stays closed after %d', (code) => {
    network.last.welcome();
    network.last.drop(code);
    timers.pass(600_000);
    network.window.dispatchEvent(new Event('online'));
    expect(socket.state.get()).toEqual({ kind: 'refused', code });
    expect(network.sockets).toHaveLength(1);
  });

  it('waits longer after each failure and briefly again after a success', () => {
    for (const wait of [500, 1000, 2000, 4000]) {
      network.last.drop(1006);
      const before = network.sockets.length;
      timers.pass(wait - 1);
      expect(network.sockets).toHaveLength(before);
      timers.pass(1);
      expect(network.sockets).toHaveLength(before + 1);
    }
    network.last.welcome();
    network.last.drop(1006);
    expect(socket.state.get()).toMatchObject({ retryAt: timers.now() + 500 });
  });

  it('says why it is down', () => {
    network.last.drop(1012);
    expect(socket.state.get()).toMatchObject({ outage: 'restarting' });
    timers.pass(500);
    network.online = false;
    network.last.drop(1006);
    expect(socket.state.get()).toMatchObject({ outage: 'offline' });
  });

  it('is reported as offline as soon as the browser is, and comes back with the network', () => {
    network.last.welcome();
    network.goOffline();
    expect(socket.state.get()).toMatchObject({ kind: 'waiting', outage: 'offline' });
    network.online = true;
    network.window.dispatchEvent(new Event('online'));
    network.last.welcome();
    expect(socket.state.get().kind).toBe('open');
    expect(network.sockets).toHaveLength(2);
  });

  it('that was lost already is reported as offline from then on, and not retried earlier', () => {
    network.last.drop(1006);
    network.goOffline();
    expect(socket.state.get()).toMatchObject({ outage: 'offline', retryAt: timers.now() + 500 });
    timers.pass(500);
    expect(network.sockets).toHaveLength(2);
  });

  it('stays closed for good, offline or not', () => {
    network.last.drop(4409);
    network.goOffline();
    expect(socket.state.get()).toEqual({ kind: 'refused', code: 4409 });
  });

  it('is tried at once when the network is back', () => {
    network.last.drop(1006);
    network.window.dispatchEvent(new Event('online'));
    expect(network.sockets).toHaveLength(2);
  });

  it('asks to resume a running encounter', () => {
    network.last.welcome();
    point = { encounter: 'e 1', after: 7 };
    network.last.drop(1006);
    timers.pass(500);
    expect(network.last.path).toBe('/ws/signaling?resume=e+1&after=7');
  });

  it('pings, and gives up a socket that stays silent', () => {
    network.last.welcome();
    timers.pass(10_000);
    expect(network.last.sent).toEqual([{ type: 'ping' }]);
    timers.pass(19_999);
    expect(socket.state.get().kind).toBe('open');
    timers.pass(1);
    expect(socket.state.get().kind).toBe('waiting');
    expect(network.last.closedWith).toBe(1000);
  });

  it('stays with a socket that answers', () => {
    network.last.welcome();
    for (let beat = 0; beat < 20; beat += 1) {
      timers.pass(10_000);
      network.last.deliver({ type: 'pong' });
    }
    expect(socket.state.get().kind).toBe('open');
    expect(network.sockets).toHaveLength(1);
  });

  it('keeps of its heartbeats only the next one', () => {
    network.last.welcome();
    for (let beat = 0; beat < 100; beat += 1) {
      timers.pass(10_000);
      network.last.deliver({ type: 'pong' });
    }
    const before = timers.cancelled;
    socket.end();
    expect(timers.cancelled - before).toBe(1);
  });

  it('gives up a handshake that takes too long', () => {
    timers.pass(10_000);
    expect(socket.state.get().kind).toBe('waiting');
  });

  it('distinguishes a refused handshake from an outage by asking for the session', async () => {
    network.closeCode = 4401;
    network.last.drop(1006);
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
    expect(socket.state.get()).toEqual({ kind: 'refused', code: 4401 });
    expect(timers.waiting).toBe(0);
  });

  it('ignores messages that are not of the protocol', () => {
    const data = ['{', '[]', '{"type":"unheard-of"}', '{"type":"typing"}', new ArrayBuffer(2)];
    for (const frame of data)
      network.last.dispatchEvent(new MessageEvent('message', { data: frame }));
    expect(received).toEqual([]);
  });

  it('leaves nothing behind when it ends', () => {
    network.last.welcome();
    socket.end();
    expect(network.last.closedWith).toBe(1000);
    expect(timers.waiting).toBe(0);
    network.last.deliver({ type: 'pong' });
    network.last.drop(1006);
    timers.pass(60_000);
    expect(received).toHaveLength(1);
    expect(network.sockets).toHaveLength(1);
  });
});
