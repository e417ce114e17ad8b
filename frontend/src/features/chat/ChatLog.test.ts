import { beforeEach, describe, expect, it } from 'vitest';
import { FakeTimers } from '../../shared/testing/FakeTimers';
import type { ClientMessage, MessageOf } from '../../signaling/messages';
import { ChatLog } from './ChatLog';

let timers: FakeTimers;
let sent: ClientMessage[];
let isConnected: boolean;
let chat: ChatLog;
let count: number;

function said(from: 'me' | 'partner', text: string, key?: string): MessageOf<'said'> {
  count += 1;
  const fields = { encounter: 'e1', text, from, line: count, at: '2026-11-22T20:00:00Z' } as const;
  return { type: 'said', ...fields, ...(key === undefined ? {} : { key }) };
}

const texts = () =>
  chat.state.get().lines.map(({ from, text, state }) => `${from} ${text} ${state}`);

beforeEach(() => {
  timers = new FakeTimers();
  sent = [];
  isConnected = true;
  count = 0;
  chat = new ChatLog(
    {
      timers,
      random: () => 0,
      areLinesInOrder: () => true,
      send: (message) => {
        if (isConnected) sent.push(message);
        return isConnected;
      },
    },
    'e1',
  );
});

describe('a chat', () => {
  it('shows my line as pending until the server has passed it on', () => {
    chat.say('  hello ');
    expect(texts()).toEqual(['me hello pending']);
    expect(sent).toEqual([{ type: 'say', encounter: 'e1', text: 'hello', key: '0-1', ref: '0-1' }]);
    chat.receiveSaid(said('me', 'hello', '0-1'));
    expect(texts()).toEqual(['me hello sent']);
  });

  it('has the same order on both sides: the server’s', () => {
    chat.say('mine');
    chat.receiveSaid(said('partner', 'theirs'));
    chat.receiveSaid(said('me', 'mine', '0-1'));
    expect(texts()).toEqual(['partner theirs sent', 'me mine sent']);
  });

  it('sends no blank line', () => {
    chat.say(' \n ');
    expect([sent, texts()]).toEqual([[], []]);
  });

  it('keeps of its timers only the next one', () => {
    for (let line = 0; line < 100; line += 1) chat.say('hello');
    timers.pass(60_000);
    const before = timers.cancelled;
    chat.end();
    expect(timers.cancelled - before).toBe(1);
  });

  it('keeps two equal lines apart', () => {
    chat.say('ha');
    chat.say('ha');
    chat.receiveSaid(said('me', 'ha', '0-2'));
    expect(texts()).toEqual(['me ha sent', 'me ha pending']);
  });

  it('marks a refused line and sends it again on request', () => {
    chat.say('hello');
    expect(chat.receiveRefused({ type: 'refused', code: 'too-fast', ref: '0-1' })).toBe(true);
    expect(chat.state.get().lines[0]).toMatchObject({ state: 'failed', code: 'too-fast' });
    chat.retry('0-1');
    expect(sent).toHaveLength(2);
    expect(texts()).toEqual(['me hello pending']);
  });

  it('ignores refusals of other messages', () => {
    chat.say('hello');
    expect(chat.receiveRefused({ type: 'refused', code: 'too-fast', ref: 'seek' })).toBe(false);
  });

  it('sends a line again that is not acknowledged, and shows it once', () => {
    chat.say('hello');
    timers.pass(10_000);
    expect(sent.map((message) => message.ref)).toEqual(['0-1', '0-1']);
    expect(texts()).toEqual(['me hello pending']);
    const answer = said('me', 'hello', '0-1');
    chat.receiveSaid(answer);
    chat.receiveSaid(answer);
    expect(texts()).toEqual(['me hello sent']);
    timers.pass(60_000);
    expect(sent).toHaveLength(2);
  });

  it('calls a line not sent only when the talk is over', () => {
    isConnected = false;
    chat.say('hello');
    timers.pass(600_000);
    expect(texts()).toEqual(['me hello pending']);
    chat.end();
    expect(texts()).toEqual(['me hello failed']);
    expect(chat.unsent).toEqual(['hello']);
  });

  it('loses and duplicates no line when the connection was lost', () => {
    chat.say('one');
    isConnected = false;
    chat.say('two');
    isConnected = true;
    expect(chat.after).toBe(0);
    // the server had forwarded the first line
    const missed = said('me', 'one', '0-1');
    chat.resend();
    chat.receiveSaid(missed);
    chat.receiveSaid(missed);
    chat.receiveSaid(said('partner', 'are you there?'));
    expect(sent.map((message) => message.ref)).toEqual(['0-1', '0-1', '0-2']);
    chat.receiveSaid(said('me', 'two', '0-2'));
    expect(texts()).toEqual(['me one sent', 'partner are you there? sent', 'me two sent']);
    expect(chat.after).toBe(3);
  });

  it('puts a late acknowledgement where the server has the line', () => {
    chat.say('one');
    const first = said('me', 'one', '0-1');
    chat.receiveSaid(said('partner', 'two'));
    chat.receiveSaid(first);
    expect(texts()).toEqual(['me one sent', 'partner two sent']);
  });

  it('sends the lines again that a restarted server has lost and the partner may not have', () => {
    chat.say('one');
    chat.receiveSaid(said('me', 'one', '0-1'));
    chat.say('two');
    chat.receiveSaid(said('me', 'two', '0-2'));
    sent = [];
    chat.sayAgainAbove(1);
    expect(sent).toMatchObject([{ type: 'say', text: 'two', key: '0-2' }]);
    chat.receiveSaid(said('me', 'two', '0-2'));
    expect([texts(), chat.after]).toEqual([['me one sent', 'me two sent'], 3]);
  });

  it('says lines again until the server has them, however often the connection is lost', () => {
    for (const [index, text] of ['one', 'two'].entries()) {
      chat.say(text);
      chat.receiveSaid(said('me', text, `0-${index + 1}`));
    }
    chat.receiveSaid(said('partner', 'three', 'x-1'));
    chat.say('four');
    sent = [];
    chat.sayAgainAbove(0);
    expect(texts()).toEqual([
      'me one pending',
      'me two pending',
      'partner three sent',
      'me four pending',
    ]);
    expect(sent.map(({ ref }) => ref)).toEqual(['0-1', '0-2', '0-3']);
    chat.receiveSaid(said('me', 'one', '0-1'));
    expect(chat.unsent).toEqual(['two', 'four']);
    sent = [];
    chat.resend();
    timers.pass(10_000);
    expect(sent.map(({ ref }) => ref)).toEqual(['0-2', '0-3', '0-2', '0-3']);
    for (const again of [said('me', 'two', '0-2'), said('me', 'four', '0-3')]) {
      chat.receiveSaid(again);
      chat.receiveSaid(again);
    }
    expect(texts()).toEqual(['me one sent', 'me two sent', 'partner three sent', 'me four sent']);
    sent = [];
    chat.resend();
    timers.pass(10_000);
    expect(sent).toEqual([]);
  });

  it('calls a line that it said again not sent when the talk ends before the server has it', () => {
    chat.say('one');
    chat.receiveSaid(said('me', 'one', '0-1'));
    chat.sayAgainAbove(0);
    expect(chat.receiveRefused({ type: 'refused', code: 'too-fast', ref: '0-1' })).toBe(true);
    chat.retry('0-1');
    chat.end();
    expect([texts(), chat.unsent]).toEqual([['me one failed'], ['one']]);
  });

  it('says many lines again in their order, no faster than the server allows, and calls none not sent for that', () => {
    isConnected = false;
    for (let line = 1; line <= 25; line += 1) chat.say(`line ${line}`);
    isConnected = true;
    const arrived: string[] = [];
    chat.resend();
    for (let round = 0; round < 5; round += 1) {
      const asked = sent;
      sent = [];
      expect(asked.length).toBeLessThanOrEqual(10);
      for (const [index, { ref }] of asked.entries()) {
        // the tokens may be used up already
        if (index >= 8)
          chat.receiveRefused({ type: 'refused', code: 'too-fast', ref: String(ref) });
        else {
          arrived.push(String(ref));
          chat.receiveSaid(said('me', 'a line', String(ref)));
        }
      }
      timers.pass(10_000);
    }
    expect(arrived).toEqual(Array.from({ length: 25 }, (_, line) => `0-${line + 1}`));
    expect(chat.unsent).toEqual([]);
  });

  it('calls a line not sent that was said to an absent partner who never came back', () => {
    chat.say('one');
    chat.receiveSaid(said('me', 'one', '0-1'));
    chat.partnerIsHere(false);
    chat.say('two');
    chat.receiveSaid(said('me', 'two', '0-2'));
    chat.partnerIsHere(true);
    chat.partnerIsHere(false);
    chat.say('three');
    chat.receiveSaid(said('me', 'three', '0-3'));
    chat.partnerIsHere(false);
    chat.end();
    expect(chat.unsent).toEqual(['three']);
  });

  it('shows a line of the partner once that is said again under its key', () => {
    chat.receiveSaid(said('partner', 'hello', 'x-1'));
    chat.receiveSaid(said('partner', 'hello', 'x-1'));
    chat.receiveSaid(said('partner', 'hello', 'x-2'));
    expect([texts(), chat.after]).toEqual([['partner hello sent', 'partner hello sent'], 3]);
  });

  it('shows the lines of before when the page was loaded again', () => {
    chat.receiveSaid(said('me', 'one', 'old-1'));
    chat.receiveSaid(said('partner', 'two', 'x-1'));
    chat.say('three');
    expect(texts()).toEqual(['me one sent', 'partner two sent', 'me three pending']);
  });

  it('shows that the partner is writing until a line, a message, or a timeout ends it', () => {
    const typing = () => chat.state.get().partnerTyping;
    chat.receiveTyping(true);
    expect(typing()).toBe(true);
    chat.receiveTyping(false);
    expect(typing()).toBe(false);
    chat.receiveTyping(true);
    chat.receiveSaid(said('partner', 'hi'));
    expect(typing()).toBe(false);
    chat.receiveTyping(true);
    timers.pass(6_000);
    expect(typing()).toBe(false);
  });

  it('sends that I am writing at intervals, and once that I have stopped', () => {
    const typingSent = () => sent.map((message) => message.type === 'typing' && message.typing);
    chat.draft('h');
    chat.draft('he');
    expect(typingSent()).toEqual([true]);
    timers.pass(2_900);
    chat.draft('hel');
    timers.pass(200);
    chat.draft('hell');
    expect(typingSent()).toEqual([true, true]);
    timers.pass(3_000);
    expect(typingSent()).toEqual([true, true, false]);
    chat.draft('');
    expect(typingSent()).toEqual([true, true, false]);
  });

  it('leaves no timer behind', () => {
    chat.say('hello');
    chat.draft('h');
    chat.receiveTyping(true);
    chat.end();
    expect(timers.waiting).toBe(0);
    chat.say('too late');
    expect(sent).toHaveLength(2);
  });
});
