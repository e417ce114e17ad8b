import { describe, expect, it } from 'vitest';
import { QualityWindow } from './Quality';
import { sampleOf, type Sample } from './sample';

const quiet = sampleOf(new Map());

/** What is said after so many samples, between which 100 packets were sent here. */
function judge(count: number, change: (turn: number) => Partial<Sample>): string {
  const window = new QualityWindow();
  let quality = '';
  for (let turn = 0; turn < count; turn += 1) {
    quality = window.take({ ...quiet, mediaPackets: turn * 100, ...change(turn) });
  }
  return quality;
}

describe('the quality', () => {
  it.each<[string, (turn: number) => Partial<Sample>, string]>([
    ['nothing is lost', () => ({}), 'good'],
    ['the partner’s packets are lost', (turn) => ({ lost: turn * 8 }), 'weakThere'],
    ['few of them are lost', (turn) => ({ lost: turn * 4 }), 'good'],
    ['mine are lost', () => ({ lostThere: 0.08 }), 'weakHere'],
    ['both are lost', (turn) => ({ lost: turn * 8, lostThere: 0.08 }), 'weakBetween'],
    ['the way is long', () => ({ roundTrip: 0.6 }), 'weakBetween'],
    ['the way is long at times', (turn) => ({ roundTrip: turn % 5 === 0 ? 0.4 : 0.6 }), 'good'],
  ])('when %s', (_, change, said) => {
    expect(judge(11, change)).toBe(said);
  });

  it('is not judged within five seconds, nor by counts of a connection before', () => {
    expect(judge(10, (turn) => ({ lost: turn * 50 }))).toBe('good');
    expect(judge(14, (turn) => ({ mediaPackets: turn < 7 ? 900 + turn : turn, lost: 40 }))).toBe(
      'good',
    );
  });
});
