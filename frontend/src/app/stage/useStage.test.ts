import { act, renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeSocket } from '../../signaling/FakeSocket';
import { useStage } from './useStage';

let sockets: FakeSocket[];

function firePageEvent(type: 'pagehide' | 'pageshow', persisted: boolean): void {
  window.dispatchEvent(Object.assign(new Event(type), { persisted }));
}

const open = () => sockets.filter(({ closedWith }) => closedWith === null);

beforeEach(() => {
  sockets = [];
  const Socket = class extends FakeSocket {
    constructor(path: string) {
      super(path);
      sockets.push(this);
    }
  };
  vi.stubGlobal('WebSocket', Socket);
  vi.stubGlobal('BroadcastChannel', undefined);
});

describe('the stage of a page', () => {
  it('leaves a running talk when the app shows another page, and not when the browser may load this one again', () => {
    const { result, unmount } = renderHook(() => useStage(true));
    const sent = () => sockets.at(-1)?.sent.map(({ type }) => type);
    sockets[0]?.welcome();
    act(() => result.current.seek({ mode: 'text', interests: [], languages: [] }));
    act(() => sockets[0]?.meet('a', 'text'));
    firePageEvent('pagehide', false);
    expect([sent(), open().length]).toEqual([['seek'], 1]);
    unmount();
    expect([sent(), open().length]).toEqual([['seek', 'leave'], 0]);
  });

  it('has a connection from the beginning, and none once the stage is gone', () => {
    const { unmount } = renderHook(() => useStage(true));
    firePageEvent('pageshow', false);
    expect([sockets.length, open().length]).toEqual([1, 1]);
    unmount();
    expect(open()).toEqual([]);
    firePageEvent('pageshow', true);
    expect(sockets).toHaveLength(1);
  });

  it('has a connection again, idle and without a camera, when the browser restores the page', () => {
    const { result } = renderHook(() => useStage(true));
    const stage = result.current;
    sockets[0]?.welcome();
    stage.seek({ mode: 'video', interests: [], languages: [] });
    firePageEvent('pagehide', true);
    firePageEvent('pageshow', true);
    expect(open()).toHaveLength(1);
    sockets.at(-1)?.welcome();
    expect(stage.connection.state.get().kind).toBe('open');
    expect([stage.session.get().kind, stage.media.state.get().video.kind]).toEqual(['idle', 'off']);
    stage.seek({ mode: 'text', interests: [], languages: [] });
    expect(sockets.at(-1)?.sent.map(({ type }) => type)).toEqual(['seek']);
  });
});
