import { act, cleanup } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { switchSignal } from '../../shared/metSignals';
import { FakeStream } from '../../shared/testing/FakeMedia';
import { show } from '../../shared/testing/render';
import { MetElsewhere } from './MetElsewhere';
import * as metSound from './metSound';
import { FakeStage } from './testing/FakeStage';

let shown: string[];
let closed: number;

beforeEach(() => {
  FakeStream.install();
  localStorage.clear();
  document.head.innerHTML = '<link rel="icon" href="/favicon.svg">';
  shown = [];
  closed = 0;
  vi.stubGlobal(
    'Notification',
    class extends EventTarget {
      static permission = 'granted';
      static requestPermission = () => Promise.resolve('granted');
      constructor(title: string) {
        super();
        shown.push(title);
      }
      close() {
        closed += 1;
      }
    },
  );
});

describe('somebody who was met while the page was hidden', () => {
  it('gets neither picture nor sound until the page is looked at, and is not held back again', () => {
    const fake = new FakeStage();
    const { stage, network } = fake;
    stage.begin();
    network.last.welcome();
    stage.seek({ mode: 'text', interests: [], languages: [] });
    fake.look(false);
    network.last.meet('a', 'text');
    expect(stage.heldBack.get()).toBe(true);
    fake.look(true);
    expect(stage.heldBack.get()).toBe(false);
    fake.look(false);
    expect(stage.heldBack.get()).toBe(false);
  });

  it('is not held back when the page was looked at as they met', () => {
    const fake = new FakeStage();
    fake.stage.begin();
    fake.network.last.welcome();
    fake.stage.seek({ mode: 'text', interests: [], languages: [] });
    fake.network.last.meet('a', 'text');
    fake.look(false);
    expect(fake.stage.heldBack.get()).toBe(false);
  });

  it('is told by the title, the icon, a sound and an allowed notification', async () => {
    const stop = vi.fn();
    const play = vi.spyOn(metSound, 'playMet').mockReturnValue(stop);
    await switchSignal('notification', true);
    show(<MetElsewhere pseudonym="Quiet Otter" />);
    const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
    expect(document.title).toBe('You met Quiet Otter');
    expect(icon?.getAttribute('href')).toBe('/favicon-met.svg');
    expect([play.mock.calls.length, shown]).toEqual([1, ['You met Quiet Otter']]);
    act(cleanup);
    expect(new URL(icon?.href ?? '').pathname).toBe('/favicon.svg');
    expect([stop.mock.calls.length, closed]).toEqual([1, 1]);
  });

  it('is told by neither sound nor notification where these are off', async () => {
    const play = vi.spyOn(metSound, 'playMet');
    await switchSignal('sound', false);
    show(<MetElsewhere pseudonym="Quiet Otter" />);
    expect([play.mock.calls.length, shown]).toEqual([0, []]);
  });
});
