import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseMessage, type ServerMessage } from './messages';

const protocol = readFileSync('../src/docs/protocol.md', 'utf8');
const samples = [...protocol.matchAll(/^```json server\n([^]*?)^```/gm)].map(
  ([, json]) => json ?? '',
);

/** Every type there is: a new one does not compile before it is added here, and then wants a sample. */
const types: Record<ServerMessage['type'], true> = {
  welcome: true,
  seeking: true,
  met: true,
  resumed: true,
  returned: true,
  away: true,
  signal: true,
  said: true,
  typing: true,
  parted: true,
  standing: true,
  refused: true,
  ice: true,
  pong: true,
};

describe('the messages of the server', () => {
  it.each(samples)('are read completely: %s', (sample) => {
    expect(parseMessage(sample)).toEqual(JSON.parse(sample));
  });

  it('have a sample of every type in the protocol', () => {
    const shown = new Set(samples.map((sample) => (JSON.parse(sample) as ServerMessage).type));
    expect([...shown].sort()).toEqual(Object.keys(types).sort());
  });

  it.each([
    ['no text', new ArrayBuffer(4)],
    ['no JSON', '{"type":'],
    ['no object', '"pong"'],
    ['no type', '{}'],
    ['an unknown type', '{"type":"dance"}'],
    ['a missing field', '{"type":"typing","encounter":"e"}'],
    ['a wrong type', '{"type":"typing","encounter":"e","typing":"yes"}'],
    ['an unknown reason', '{"type":"parted","encounter":"e","reason":"bored"}'],
    ['a signal without content', '{"type":"signal","encounter":"e"}'],
    ['a candidate that is a word', '{"type":"signal","encounter":"e","candidate":"x"}'],
    [
      'a connection beyond the bound',
      '{"type":"signal","encounter":"e","request":"offer","connection":1001}',
    ],
  ])('are ignored with %s', (_, frame) => {
    expect(parseMessage(frame)).toBeNull();
  });

  it('may have unknown fields', () => {
    expect(parseMessage('{"type":"pong","tomorrow":1}')).toEqual({ type: 'pong' });
  });
});
