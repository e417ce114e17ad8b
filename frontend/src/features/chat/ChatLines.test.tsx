import { act, screen } from '@testing-library/react';
import { createRef } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { en } from '../../shared/i18n/en';
import { FakeTimers } from '../../shared/testing/FakeTimers';
import { expectAccessible, show } from '../../shared/testing/render';
import { ChatLog } from './ChatLog';
import { ChatPanel } from './ChatPanel';

let chat: ChatLog;
let container: HTMLElement;

const items = () => screen.getAllByRole('listitem');

function receive(count: number): void {
  act(() => {
    for (let line = 1; line <= count; line += 1) {
      const at = '2026-11-22T20:00:00Z';
      chat.receiveSaid({ type: 'said', encounter: 'e', text: `line ${line}`, at, from: 'partner' });
    }
  });
}

beforeEach(() => {
  // jsdom lays nothing out: a box of ten lines
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(400);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(40);
  vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockReturnValue(4_000);
  chat = new ChatLog(
    { timers: new FakeTimers(), random: () => 0, areLinesInOrder: () => true, send: () => true },
    'e',
  );
  ({ container } = show(<ChatPanel chat={chat} pseudonym="Quiet Otter" field={createRef()} />));
});

describe('the lines of a chat', () => {
  it('are all rendered below 200', () => {
    receive(199);
    expect(items()).toHaveLength(199);
    expect(items()[0]?.hasAttribute('aria-posinset')).toBe(false);
  });

  it('are rendered only where they are visible from 200 on, each with its position', async () => {
    receive(1_000);
    expect(items().length).toBeLessThan(60);
    const last = screen.getByText('line 1000').closest('li');
    expect(last?.getAttribute('aria-posinset')).toBe('1000');
    expect(last?.getAttribute('aria-setsize')).toBe('1000');
    await expectAccessible(container);
  });

  it('keep the scroll position of a person who has scrolled up, until that person writes', () => {
    receive(1_000);
    const box = screen.getByRole('group', { name: en.chat.title });
    expect(box.scrollTop).toBe(4_000);
    box.scrollTop = 1_000;
    act(() => void box.dispatchEvent(new Event('scroll')));
    receive(1);
    expect(box.scrollTop).toBe(1_000);
    act(() => chat.say('mine'));
    expect(box.scrollTop).toBe(4_000);
  });
});
