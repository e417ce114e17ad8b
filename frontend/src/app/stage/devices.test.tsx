import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { Controls } from '../../features/call/Controls';
import { FakeStream } from '../../shared/testing/FakeMedia';
import { show } from '../../shared/testing/render';
import { FakeStage } from './testing/FakeStage';

let fake: FakeStage;

const sent = (kind: 'audio' | 'video') =>
  fake.peers[0]
    ?.getTransceivers()
    .map(({ sender }) => sender.track)
    .filter((track) => track?.kind === kind) ?? [];

beforeEach(async () => {
  FakeStream.install();
  fake = new FakeStage();
  fake.devices.cameras = 2;
  fake.devices.microphones = 2;
  const { stage, network } = fake;
  stage.begin();
  network.last.welcome();
  await stage.media.open();
  stage.seek({ mode: 'video', interests: [], languages: [] });
  network.last.meet('a', 'video');
});

describe('another device in a call', () => {
  it.each([
    ['Camera', 'video', 'videoinput-1'],
    ['Microphone', 'audio', 'audioinput-1'],
  ] as const)('as the %s replaces the first one', async (label, kind, id) => {
    const [first] = sent(kind);
    show(<Controls media={fake.media} onNext={() => undefined} />);
    await userEvent.click(screen.getByRole('button', { name: 'Devices' }));
    await userEvent.click(screen.getByRole('button', { name: new RegExp(label) }));
    await userEvent.click(await screen.findByRole('option', { name: 'Device 2' }));
    const [now, ...more] = sent(kind);
    expect(now?.getSettings().deviceId).toBe(id);
    expect([more, first?.readyState]).toEqual([[], 'ended']);
    expect(fake.chosen).toEqual({ [kind]: id });
  });
});
