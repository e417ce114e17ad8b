import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { Controls } from '../../features/call/Controls';
import { FakePeer } from '../../features/call/FakePeer';
import { LocalMedia } from '../../features/call/LocalMedia';
import { RecentFrames } from '../../features/report/RecentFrames';
import { FakeDevices, FakeStream } from '../../shared/testing/FakeMedia';
import { FakeTimers } from '../../shared/testing/FakeTimers';
import { show } from '../../shared/testing/render';
import { FakeNetwork } from '../../signaling/FakeSocket';
import { Stage } from './Stage';

let devices: FakeDevices;
let peer: FakePeer;
let stage: Stage;
let chosen: Record<string, string>;

const sent = (kind: 'audio' | 'video') => peer.sentTracks().filter((track) => track?.kind === kind);

beforeEach(async () => {
  FakeStream.install();
  const timers = new FakeTimers();
  const network = new FakeNetwork();
  devices = new FakeDevices();
  devices.cameras = 2;
  devices.microphones = 2;
  peer = new FakePeer();
  chosen = {};
  const media = new LocalMedia(devices.asDevices(), {
    recall: (kind) => chosen[kind] ?? null,
    remember: (kind, id) => (chosen[kind] = id),
  });
  const connect = () => peer as unknown as RTCPeerConnection;
  const frames = new RecentFrames(timers);
  const watchNetwork = () => () => undefined;
  stage = new Stage({ socket: network.deps(timers), timers, connect, watchNetwork, frames }, media);
  stage.begin();
  network.last.welcome();
  await media.open();
  stage.seek({ mode: 'video', interests: [], languages: [] });
  network.last.meet('a', 'video');
});

describe('another device in a call', () => {
  it.each([
    ['Camera', 'video', 'videoinput-1'],
    ['Microphone', 'audio', 'audioinput-1'],
  ] as const)('as the %s replaces the first one', async (label, kind, id) => {
    const [first] = sent(kind);
    show(<Controls media={stage.media} onNext={() => undefined} />);
    await userEvent.click(screen.getByRole('button', { name: 'Devices' }));
    await userEvent.click(screen.getByRole('button', { name: new RegExp(label) }));
    await userEvent.click(await screen.findByRole('option', { name: 'Device 2' }));
    const [now, ...more] = sent(kind);
    expect(now?.getSettings().deviceId).toBe(id);
    expect([more, peer.transceivers.length, first?.readyState]).toEqual([[], 2, 'ended']);
    expect(chosen).toEqual({ [kind]: id });
  });
});
