import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { useBlock } from '../../features/history/useBlocks';
import { expectAccessible, show } from '../../shared/testing/render';
import { useObservable } from '../../shared/useObservable';
import { SessionView } from './SessionView';
import { FakeStage } from './testing/FakeStage';
import { useReporting } from './useReporting';

let network: FakeStage['network'];
let stage: FakeStage['stage'];

function StageUnderTest() {
  const session = useObservable(stage.session);
  const block = useBlock();
  const reporting = useReporting(stage, session, null, () => undefined);
  if (session.kind === 'idle') return <p>at the start</p>;
  return <SessionView {...{ stage, session, block, reporting }} hasInterests={false} />;
}

beforeEach(() => {
  ({ network, stage } = new FakeStage());
  stage.begin();
  network.last.welcome();
});

describe('during a search', () => {
  it('the figures are shown, and a button ends the search', async () => {
    const { container } = show(<StageUnderTest />);
    act(() => stage.seek({ mode: 'text', interests: [], languages: [] }));
    const since = '2026-11-22T20:00:00Z';
    act(() =>
      network.last.deliver({ type: 'seeking', since, waiting: 4, online: 9, widened: false }),
    );
    expect(screen.getByText(/^Waiting for \d+:\d\d$/)).toBeDefined();
    expect(screen.getByText('9 online')).toBeDefined();
    expect(screen.getByText('4 waiting')).toBeDefined();
    await expectAccessible(container);
    await userEvent.click(screen.getByRole('button', { name: 'Stop looking' }));
    expect(screen.getByText('at the start')).toBeDefined();
    expect(network.last.sent.at(-1)).toEqual({ type: 'stop' });
  });
});
