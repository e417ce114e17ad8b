import { beforeEach, describe, expect, it } from 'vitest';
import { FakeStream } from '../../shared/testing/FakeMedia';
import type { Mode } from '../../signaling/messages';
import { FakeChannels } from './testing/FakeChannels';
import { FakeStage } from './testing/FakeStage';

let channels: FakeChannels;
let fake: FakeStage;
let timers: FakeStage['timers'];
let network: FakeStage['network'];

const settle = async () => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};
const opened = () => fake.devices.given.length;

/** A talk in this browser's first tab. */
function talk(mode: Mode): void {
  fake.stage.begin();
  timers.pass(300);
  network.last.welcome();
  fake.stage.seek({ mode, interests: [], languages: [] });
  network.last.meet('a', mode);
}

/** The same page, loaded again. The browser ends the old one. */
function reload(type = true) {
  channels.all.splice(0);
  for (const socket of network.open) socket.drop(1001);
  fake.wasReloaded = type;
  const stage = fake.open();
  stage.begin();
  return stage;
}

beforeEach(() => {
  FakeStream.install();
  fake = new FakeStage();
  ({ timers, network } = fake);
  channels = new FakeChannels();
  fake.openChannel = () => channels.open();
});

describe('a page that was loaded again', () => {
  it('takes its talk up, with the partner, the lines and the devices that were on', async () => {
    await fake.media.open();
    fake.media.mute(true);
    talk('video');
    const sockets = network.sockets.length;
    const stage = reload();
    expect([stage.arrival.state.get(), network.sockets.length]).toEqual(['resuming', sockets]);
    timers.pass(300);
    expect(network.last.path).toBe('/ws/signaling?resume=a&after=0&anew=true');
    expect(opened()).toBe(2);
    network.last.resume('a', 'video', { line: 1 });
    const at = '2026-11-22T20:00:00Z';
    const said = { type: 'said', encounter: 'a', text: 'one', at, from: 'me', line: 1 } as const;
    network.last.deliver(said);
    await settle();
    expect([stage.session.get().kind, stage.arrival.state.get()]).toEqual(['connecting', 'here']);
    expect(stage.talk.get()?.encounter.partner.pseudonym).toBe('Quiet Otter');
    expect(stage.talk.get()?.chat.state.get().lines).toMatchObject([{ text: 'one' }]);
    expect([opened(), stage.media.state.get().muted]).toEqual([4, true]);
  });

  it('keeps a camera off that was off', async () => {
    talk('video');
    reload();
    timers.pass(300);
    network.last.resume('a', 'video');
    await settle();
    expect(opened()).toBe(0);
  });

  it('begins as usual when the talk is over', () => {
    talk('text');
    const stage = reload();
    timers.pass(300);
    network.last.welcome();
    expect([stage.arrival.state.get(), stage.session.get().kind]).toEqual(['here', 'idle']);
    network.last.drop(1006);
    timers.pass(500);
    expect(network.last.path).toBe('/ws/signaling');
  });

  it('waits for a server no longer than any server holds the talk', () => {
    talk('text');
    const stage = reload();
    timers.pass(30_300);
    expect([stage.arrival.state.get(), network.last.path]).toEqual(['here', '/ws/signaling']);
  });

  it('resumes nothing that was left before', () => {
    talk('text');
    fake.stage.leave(false);
    reload();
    timers.pass(300);
    expect(network.last.path).toBe('/ws/signaling');
  });

  it('resumes nothing when it was opened rather than loaded again', () => {
    talk('text');
    reload(false);
    timers.pass(300);
    expect(network.last.path).toBe('/ws/signaling');
  });

  it('begins as usual where the storage throws', () => {
    fake.storage.isForbidden = true;
    talk('text');
    const stage = reload();
    timers.pass(300);
    network.last.welcome();
    expect(stage.session.get().kind).toBe('idle');
  });

  it('is there at once in a browser without channels', () => {
    fake.openChannel = () => null;
    fake.stage.begin();
    expect(network.last.path).toBe('/ws/signaling');
  });
});

describe('a second tab', () => {
  it('asks before it takes a meeting over, and then resumes it with the camera off', async () => {
    await fake.media.open();
    talk('video');
    const sockets = network.sockets.length;
    const second = new FakeStage();
    second.openChannel = () => channels.open();
    second.stage.begin();
    second.timers.pass(60_000);
    expect([second.stage.arrival.state.get(), second.network.sockets]).toEqual(['elsewhere', []]);
    second.stage.arrival.takeOver();
    expect(second.network.last.path).toBe('/ws/signaling?resume=a&after=0&anew=true');
    second.network.last.resume('a', 'video');
    await settle();
    expect(second.stage.talk.get()?.encounter.id).toBe('a');
    expect(second.devices.given).toEqual([]);
    network.last.drop(4409);
    expect([fake.stage.session.get().kind, network.sockets.length]).toEqual(['idle', sockets]);
  });

  it('asks also when it had the meeting before, and was replaced', async () => {
    talk('text');
    const second = new FakeStage();
    second.openChannel = () => channels.open();
    second.stage.begin();
    second.timers.pass(300);
    second.stage.arrival.takeOver();
    second.network.last.resume('a', 'text');
    await settle();
    network.last.drop(4409);
    fake.stage.takeOver();
    expect(fake.stage.connection.state.get().kind).toBe('closed');
    timers.pass(300);
    expect(fake.stage.arrival.state.get()).toBe('elsewhere');
    fake.stage.arrival.takeOver();
    expect(network.last.path).toBe('/ws/signaling?resume=a&after=0&anew=true');
  });

  it('that was duplicated leaves the talk to the living tab', () => {
    talk('text');
    fake.wasReloaded = true;
    const duplicate = fake.open();
    duplicate.begin();
    expect(duplicate.arrival.state.get()).toBe('elsewhere');
  });

  it('replaces one that is in no meeting, as one account has one connection', () => {
    fake.stage.begin();
    timers.pass(300);
    const second = new FakeStage();
    second.openChannel = () => channels.open();
    second.stage.begin();
    second.timers.pass(299);
    expect(second.network.sockets).toEqual([]);
    second.timers.pass(1);
    expect(second.network.last.path).toBe('/ws/signaling');
  });
});
