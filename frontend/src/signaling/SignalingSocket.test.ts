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

const settle = async () => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
};

beforeEach(() => {
  timers = new FakeTimers();
  network = new FakeNetwork();
  received = [];
  point = null;
  socket = new SignalingSocket(network.deps(timers), {
    onMessage: (message) => received.push(message),
    resumePoint: () => point,
    ping: () => ({ type: 'ping' }),
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
    expect(socket.state.get().kind).toBe('down');
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
    const before = network.sockets.length;
    timers.pass(500);
    expect(network.sockets).toHaveLength(before + 1);
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
    expect(socket.state.get()).toMatchObject({ kind: 'down', outage: 'offline' });
    network.online = true;
    network.window.dispatchEvent(new Event('online'));
    network.last.welcome();
    expect(socket.state.get().kind).toBe('open');
    expect(network.sockets).toHaveLength(2);
  });

  it('that was lost already is reported as offline from then on, and not retried earlier', () => {
    network.last.drop(1006);
    network.goOffline();
    expect(socket.state.get()).toMatchObject({ outage: 'offline' });
    timers.pass(499);
    expect(network.sockets).toHaveLength(1);
    timers.pass(1);
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
    point = { encounter: 'e 1', after: 7, anew: false };
    network.last.drop(1006);
    timers.pass(500);
    expect(network.last.path).toBe('/ws/signaling?resume=e+1&after=7');
    point = { encounter: 'e 1', after: 0, anew: true };
    timers.pass(1_250);
    expect(network.last.path).toBe('/ws/signaling?resume=e+1&after=0&anew=true');
  });

  it('pings, and gives up a socket that stays silent', () => {
    network.last.welcome();
    timers.pass(10_000);
    expect(network.last.sent).toEqual([{ type: 'ping' }]);
    timers.pass(19_999);
    expect(socket.state.get().kind).toBe('open');
    timers.pass(1);
    expect(socket.state.get().kind).toBe('down');
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
    expect(socket.state.get().kind).toBe('down');
  });

  it('distinguishes a refused handshake from an outage by asking for the session, once, after the third failure', async () => {
    network.session = { closeCode: 4401, retryAfter: null };
    network.last.drop(1006);
    timers.pass(500);
    network.last.drop(1006);
    timers.pass(1_000);
    await settle();
    expect([network.asked, socket.state.get().kind]).toEqual([0, 'down']);
    network.last.drop(1006);
    await settle();
    expect(socket.state.get()).toEqual({ kind: 'refused', code: 4401 });
    expect([network.asked, timers.waiting]).toEqual([1, 0]);
  });

  it('asks for the session again when the answer told nothing', async () => {
    network.session = { closeCode: null, retryAfter: null };
    for (let failure = 0; failure < 3; failure += 1) {
      network.last.drop(1006);
      timers.pass(60_000);
    }
    await settle();
    network.session = { closeCode: 4401, retryAfter: null };
    for (let failure = 0; failure < 3; failure += 1) {
      network.last.drop(1006);
      timers.pass(60_000);
    }
    await settle();
    expect([network.asked, socket.state.get().kind]).toEqual([2, 'refused']);
  });

  it('waits for as long as the session call said, and up to half as long again', async () => {
    network.session = { closeCode: null, retryAfter: 20 };
    for (const wait of [500, 1_000, 0]) {
      network.last.drop(1006);
      timers.pass(wait);
    }
    await settle();
    const before = network.sockets.length;
    timers.pass(29_999);
    expect(network.sockets).toHaveLength(before);
    timers.pass(1);
    expect(network.sockets).toHaveLength(before + 1);
    network.last.drop(1006);
    await settle();
    expect(network.asked).toBe(1);
  });

  it('waits for as long as a server said that restarts', () => {
    network.last.welcome();
    network.last.drop(1012, 'retry=4');
    timers.pass(5_999);
    expect(network.sockets).toHaveLength(1);
    timers.pass(1);
    expect(network.sockets).toHaveLength(2);
  });

  it('stays down without a break, for one reason, while it is tried again', () => {
    network.last.welcome();
    const kinds: string[] = [];
    socket.state.watch(() => kinds.push(JSON.stringify(socket.state.get())));
    network.last.drop(1012);
    for (let attempt = 0; attempt < 5; attempt += 1) {
      timers.pass(10_000);
      network.last.drop(1006);
    }
    timers.pass(20_000);
    network.last.welcome();
    expect(kinds).toEqual(['{"kind":"down","outage":"restarting"}', '{"kind":"open"}']);
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

describe('the connection of a running talk', () => {
  beforeEach(() => {
    network.last.welcome();
    point = { encounter: 'e', after: 0, anew: false };
  });

  it('is tried each second for 26 s without waiting for stuck handshakes, then at pauses of 3 s at most', () => {
    network.last.drop(1006);
    const before = network.sockets.length;
    timers.pass(500 + 25 * 1_250);
    expect(network.sockets.length - before).toBe(26);
    timers.pass(9_999);
    expect(network.sockets.length - before).toBe(26);
    timers.pass(1 + 3_000);
    expect(network.sockets.length - before).toBe(27);
    network.last.drop(1006);
    timers.pass(3_000);
    expect(network.sockets.length - before).toBe(28);
  });

  it('is the first socket that opens, and the others are closed', () => {
    network.last.drop(1006);
    timers.pass(500 + 1_250);
    const [, first, second] = network.sockets;
    expect(network.open).toEqual([first, second]);
    second?.welcome('e');
    expect(network.open).toEqual([second]);
    timers.pass(9_000);
    expect(network.sockets).toHaveLength(3);
  });

  it('gives up handshakes that are stuck, as a browser makes one at a time', () => {
    network.last.drop(1006);
    timers.pass(500 + 2 * 1_250);
    expect(network.open).toHaveLength(3);
    timers.pass(1_250);
    expect(network.open).toHaveLength(1);
  });

  it('comes back after a given-up handshake of its own has replaced it', () => {
    network.last.drop(1006);
    timers.pass(500 + 1_250);
    network.last.welcome('e');
    network.last.drop(4409);
    expect(socket.state.get().kind).toBe('down');
    timers.pass(500);
    network.last.welcome('e');
    timers.pass(15_000);
    network.last.drop(4409);
    expect(socket.state.get()).toEqual({ kind: 'refused', code: 4409 });
  });

  it('comes back after a handshake that took too long has replaced it', () => {
    point = null;
    network.last.drop(1006);
    timers.pass(500 + 10_000 + 1_000);
    expect(network.sockets).toHaveLength(3);
    network.last.welcome();
    network.last.drop(4409);
    expect(socket.state.get().kind).toBe('down');
  });

  it.each([
    [true, 'down'],
    [false, 'refused'],
  ])(
    'comes back after a handshake of the page before it was loaded again: %s',
    (reloaded, kind) => {
      point = null;
      socket.begin(reloaded);
      network.last.welcome();
      network.last.drop(4409);
      expect(socket.state.get().kind).toBe(kind);
    },
  );

  it('is lost when it is doubted and says nothing for two seconds', () => {
    socket.probe();
    socket.probe();
    expect(network.last.sent).toEqual([{ type: 'ping' }]);
    timers.pass(1_999);
    expect(socket.state.get().kind).toBe('open');
    timers.pass(1);
    expect(socket.state.get().kind).toBe('down');
  });

  it('is kept when it answers a doubt', () => {
    socket.probe();
    network.last.deliver({ type: 'pong' });
    timers.pass(2_000);
    socket.probe();
    network.last.deliver({ type: 'typing', encounter: 'e', typing: true });
    timers.pass(2_000);
    expect(socket.state.get().kind).toBe('open');
  });

  it('begins another handshake at once when what the present ones would resume is over', () => {
    network.last.drop(1006);
    timers.pass(500);
    const stale = network.last;
    point = null;
    socket.startOver();
    expect([stale.closedWith, network.last.path]).toEqual([1000, '/ws/signaling']);
  });
});
