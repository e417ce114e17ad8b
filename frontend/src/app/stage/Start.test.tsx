import { screen } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { FakePeer } from '../../features/call/FakePeer';
import { LocalMedia } from '../../features/call/LocalMedia';
import { RecentFrames } from '../../features/report/RecentFrames';
import { FakeDevices, FakeStream } from '../../shared/testing/FakeMedia';
import { FakeTimers } from '../../shared/testing/FakeTimers';
import { show } from '../../shared/testing/render';
import { FakeNetwork } from '../../signaling/FakeSocket';
import { Stage } from './Stage';
import { Start } from './Start';

let network: FakeNetwork;

function open(): void {
  const timers = new FakeTimers();
  network = new FakeNetwork();
  const media = new LocalMedia(new FakeDevices().asDevices(), {
    recall: () => null,
    remember: () => undefined,
  });
  const stage = new Stage(
    {
      socket: network.deps(timers),
      timers,
      connect: () => new RTCPeerConnection(),
      watchNetwork: () => () => undefined,
      frames: new RecentFrames(timers),
    },
    media,
  );
  stage.begin();
  network.last.welcome();
  const preferences = { mode: 'video', interests: [], languages: [], keepLooking: true } as const;
  show(
    <Start
      stage={stage}
      preferences={preferences}
      onChange={() => undefined}
      pausedUntil={null}
      onPauseOver={() => undefined}
    />,
  );
}

beforeEach(() => FakeStream.install());

it('a browser that can make no calls is told so, and seeks text only', () => {
  open();
  expect(screen.getByText('This browser cannot make video calls')).toBeTruthy();
  expect(screen.queryByText('Text only')).toBeNull();
  screen.getByRole('button', { name: 'Start' }).click();
  expect(network.last.sent).toMatchObject([{ type: 'seek', mode: 'text' }]);
});

it('a browser that can make calls has the choice', () => {
  vi.stubGlobal('RTCPeerConnection', FakePeer);
  open();
  expect(screen.queryByText('This browser cannot make video calls')).toBeNull();
  expect(screen.getByText('Text only')).toBeTruthy();
});
