import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeDevices } from '../../shared/testing/FakeMedia';
import { LocalMedia } from './LocalMedia';

let devices: FakeDevices;
let media: LocalMedia;
let chosen: Record<string, string>;

async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

const kinds = () => [media.state.get().audio.kind, media.state.get().video.kind];

beforeEach(() => {
  devices = new FakeDevices();
  chosen = {};
  media = new LocalMedia(devices.asDevices(), {
    recall: (kind) => chosen[kind] ?? null,
    remember: (kind, id) => {
      chosen[kind] = id;
    },
  });
});

describe('my camera and microphone', () => {
  it('are asked for together', async () => {
    await media.open();
    expect(kinds()).toEqual(['on', 'on']);
    expect(devices.given).toHaveLength(2);
    expect(media.state.get().cameras).toHaveLength(1);
  });

  it.each([
    ['NotAllowedError', 'denied'],
    ['NotFoundError', 'missing'],
    ['OverconstrainedError', 'unsuitable'],
    ['NotReadableError', 'busy'],
    ['AbortError', 'broken'],
    ['SecurityError', 'forbidden'],
    ['StrangeError', 'unknown'],
  ])('that fail with %s are reported as %s', async (name, problem) => {
    devices.refuse = { audio: name, video: name };
    await media.open();
    expect(media.state.get().audio).toEqual({ kind: 'failed', problem });
    expect(media.state.get().video).toEqual({ kind: 'failed', problem });
  });

  it('are reported as insecure where the browser offers none', async () => {
    media = new LocalMedia(undefined, { recall: () => null, remember: () => undefined });
    await media.open();
    expect(media.state.get().video).toEqual({ kind: 'failed', problem: 'insecure' });
  });

  it('fail one by one: without a camera there is still sound', async () => {
    devices.cameras = 0;
    await media.open();
    expect(kinds()).toEqual(['on', 'failed']);
  });

  it.each(['NotReadableError', 'AbortError', 'OverconstrainedError'])(
    'fail one by one: a camera with %s takes no sound away',
    async (name) => {
      devices.refuse = { video: name };
      await media.open();
      expect(kinds()).toEqual(['on', 'failed']);
    },
  );

  it('can be had as sound alone', async () => {
    devices.refuse = { video: 'NotAllowedError' };
    await media.open();
    expect(kinds()).toEqual(['failed', 'failed']);
    await media.openMicrophone();
    expect(kinds()).toEqual(['on', 'off']);
  });

  it('are used as soon as they are plugged in', async () => {
    devices.cameras = 0;
    await media.open();
    devices.cameras = 1;
    devices.dispatchEvent(new Event('devicechange'));
    await settle();
    expect(kinds()).toEqual(['on', 'on']);
  });

  it('are replaced when they are unplugged and there is another', async () => {
    await media.open();
    devices.given.find(({ kind }) => kind === 'video')?.unplug();
    await settle();
    expect(kinds()).toEqual(['on', 'on']);
    expect(devices.given).toHaveLength(3);
  });

  it('are reported as lost when they are unplugged and there is no other', async () => {
    await media.open();
    devices.cameras = 0;
    devices.given.find(({ kind }) => kind === 'video')?.unplug();
    await settle();
    expect(media.state.get().video).toEqual({ kind: 'failed', problem: 'lost' });
  });

  it('are really released when the camera is closed, and kept open when muted', async () => {
    await media.open();
    const [sound, picture] = devices.given;
    media.closeCamera();
    media.mute(true);
    expect(picture?.readyState).toBe('ended');
    expect([sound?.readyState, sound?.enabled]).toEqual(['live', false]);
  });

  it('are held back without being closed', async () => {
    await media.open();
    const [sound, picture] = devices.given;
    expect(media.state.get().sent).toEqual({ audio: sound, video: picture });
    media.holdBack(true);
    expect(media.state.get()).toMatchObject({
      heldBack: true,
      sent: { audio: null, video: null },
      video: { kind: 'on' },
    });
    await media.choose('video', 'other');
    expect(media.state.get().sent.video).toBeNull();
    media.holdBack(false);
    expect(media.state.get().sent).toEqual({ audio: sound, video: devices.given.at(-1) });
  });

  it('are interrupted while a phone call or another program has them', async () => {
    await media.open();
    const [sound] = devices.given;
    sound?.interrupt(true);
    expect(media.state.get().interrupted).toEqual(['audio']);
    sound?.interrupt(false);
    expect(media.state.get().interrupted).toEqual([]);
  });

  it('are taken back when the page is looked at again', async () => {
    await media.open();
    devices.refuse = { video: 'NotReadableError' };
    devices.given.find(({ kind }) => kind === 'video')?.unplug();
    await settle();
    expect(media.state.get().interrupted).toEqual(['video']);
    devices.refuse = {};
    document.dispatchEvent(new Event('visibilitychange'));
    await settle();
    expect([media.state.get().interrupted, kinds()]).toEqual([[], ['on', 'on']]);
  });

  it('leave no track running when they are taken back', async () => {
    await media.open();
    const camera = devices.given.find(({ kind }) => kind === 'video');
    camera?.interrupt(true);
    document.dispatchEvent(new Event('visibilitychange'));
    await settle();
    expect(camera?.readyState).toBe('ended');
    const live = devices.given.filter(({ readyState }) => readyState === 'live');
    expect(live.map(({ kind }) => kind).toSorted()).toEqual(['audio', 'video']);
  });

  it('remember which one was chosen, and switch at once', async () => {
    await media.open();
    await media.choose('video', 'videoinput-7');
    expect(chosen.video).toBe('videoinput-7');
    expect(devices.given.map(({ readyState }) => readyState)).toEqual(['live', 'ended', 'live']);
  });

  it.each([
    ['in turn', [0, 1]],
    ['in the reverse order', [1, 0]],
  ])('are those that were chosen last, when two that were chosen answer %s', async (_, order) => {
    await media.open();
    const ready: (() => void)[] = [];
    devices.ready = () => new Promise((resolve) => ready.push(resolve));
    const choices = [media.choose('video', 'left'), media.choose('video', 'right')];
    for (const each of order) {
      ready[each]?.();
      await settle();
    }
    await Promise.all(choices);
    const { video } = media.state.get();
    expect(video.kind === 'on' && video.track.getSettings().deviceId).toBe('right');
    const live = devices.given.filter(({ readyState }) => readyState === 'live');
    expect(live.map(({ kind }) => kind)).toEqual(['audio', 'video']);
  });

  it('keep no listener longer than they are used', async () => {
    await media.open();
    const camera = devices.given.find(({ kind }) => kind === 'video');
    if (!camera) throw new Error('no camera was opened');
    const removed = vi.spyOn(camera, 'removeEventListener');
    await media.choose('video', 'other');
    expect(removed).toHaveBeenCalledWith('ended', expect.any(Function));
  });

  it('are not reported as failed by a choice that was replaced meanwhile', async () => {
    await media.open();
    let fail: () => void = () => undefined;
    devices.refuse = { video: 'NotReadableError' };
    devices.ready = () => new Promise((resolve) => (fail = resolve));
    const first = media.choose('video', 'left');
    devices.refuse = {};
    devices.ready = () => Promise.resolve();
    await media.choose('video', 'right');
    fail();
    await first;
    expect(kinds()).toEqual(['on', 'on']);
  });

  it('are all released at the end, also what arrives only then', async () => {
    const opening = media.open();
    media.end();
    await opening;
    await settle();
    expect(devices.given.every(({ readyState }) => readyState === 'ended')).toBe(true);
    expect(kinds()).toEqual(['off', 'off']);
  });
});
