import { act, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { announcement } from '../../shared/announcer';
import { FakeTimers } from '../../shared/testing/FakeTimers';
import { expectAccessible, show } from '../../shared/testing/render';
import type { ClientMessage } from '../../signaling/messages';
import { ChatLog } from './ChatLog';
import { ChatPanel } from './ChatPanel';

let sent: ClientMessage[];
let chat: ChatLog;
let container: HTMLElement;

const field = () => screen.getByRole('textbox');
const said = () => sent.filter(({ type }) => type === 'say');

function receive(text: string): void {
  const at = '2026-11-22T20:00:00Z';
  act(() => chat.receiveSaid({ type: 'said', encounter: 'e', text, at, from: 'partner' }));
}

beforeEach(() => {
  sent = [];
  const send = (message: ClientMessage) => sent.push(message) > 0;
  chat = new ChatLog(
    { timers: new FakeTimers(), random: () => 0, areLinesInOrder: () => true, send },
    'e',
  );
  ({ container } = show(<ChatPanel chat={chat} pseudonym="Quiet Otter" field={createRef()} />));
});

describe('the chat panel', () => {
  it('sends by Enter and breaks the line by Shift and Enter', async () => {
    await userEvent.type(field(), 'one{Shift>}{Enter}{/Shift}two{Enter}');
    expect(said()).toMatchObject([{ text: 'one\ntwo' }]);
    expect(field()).toHaveProperty('value', '');
  });

  it('does not send when Enter ends a composition', () => {
    fireEvent.change(field(), { target: { value: '你好' } });
    fireEvent.keyDown(field(), { key: 'Enter', isComposing: true });
    expect(said()).toEqual([]);
  });

  it('counts down near the end and sends nothing longer than allowed', async () => {
    fireEvent.change(field(), { target: { value: 'x'.repeat(1_990) } });
    expect(screen.getByText('10 left')).toBeDefined();
    fireEvent.change(field(), { target: { value: 'x'.repeat(2_001) } });
    expect(screen.getByText('1 too many')).toBeDefined();
    await userEvent.type(field(), '{Enter}');
    expect(said()).toEqual([]);
  });

  it('counts an emoji as one character, as the server does', async () => {
    fireEvent.change(field(), { target: { value: '🦦'.repeat(1_001) } });
    expect(screen.queryByText(/too many|left/)).toBeNull();
    fireEvent.change(field(), { target: { value: '🦦'.repeat(2_001) } });
    expect(screen.getByText('1 too many')).toBeDefined();
    fireEvent.change(field(), { target: { value: '🦦'.repeat(2_000) } });
    expect(screen.getByText('0 left')).toBeDefined();
    await userEvent.type(field(), '{Enter}');
    expect(said()).toMatchObject([{ text: '🦦'.repeat(2_000) }]);
  });

  it('shows addresses as words, never as links or markup', async () => {
    receive('<b>look</b> https://example.org');
    expect(screen.getByText('<b>look</b> https://example.org')).toBeDefined();
    expect(container.querySelector('a, b')).toBeNull();
    await expectAccessible(container);
  });

  it('has each line of the partner spoken once', () => {
    const before = announcement.get().turn;
    receive('hello');
    act(() => chat.receiveTyping(true));
    expect(announcement.get()).toEqual({ text: 'Quiet Otter: hello', turn: before + 1 });
  });

  it('shows what could not be sent, and sends it again', async () => {
    await userEvent.type(field(), 'hello{Enter}');
    act(() => void chat.receiveRefused({ type: 'refused', code: 'too-fast', ref: '0-1' }));
    expect(screen.getByText('Not sent: too many at once.')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Send again' }));
    expect(said()).toHaveLength(2);
  });
});
