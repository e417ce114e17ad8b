import { screen } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { FakePeer } from '../../features/call/FakePeer';
import { FakeStream } from '../../shared/testing/FakeMedia';
import { show } from '../../shared/testing/render';
import { Start } from './Start';
import { FakeStage } from './testing/FakeStage';

let network: FakeStage['network'];

function open(): void {
  const fake = new FakeStage();
  const { stage } = fake;
  ({ network } = fake);
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
