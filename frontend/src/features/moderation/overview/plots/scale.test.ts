import { describe, expect, it } from 'vitest';
import { lineSegments, axisMax, timeAxisMax, stack } from './scale';

describe('the scale of a plot', () => {
  it('ends at a round number that nothing sticks out of', () => {
    expect([[], [0], [3], [7, null, 41], [100], [1234]].map(axisMax)).toEqual([
      2, 2, 4, 50, 100, 2000,
    ]);
  });

  it('ends at a round time for times', () => {
    expect([[1.4], [45], [400], [90_000]].map(timeAxisMax)).toEqual([2, 60, 600, 172_800]);
  });

  it('stacks what belongs together', () => {
    expect(
      stack([
        [1, 2],
        [3, null],
        [1, 1],
      ]),
    ).toEqual([
      [
        [0, 1],
        [0, 2],
      ],
      [
        [1, 4],
        [2, 2],
      ],
      [
        [4, 5],
        [2, 3],
      ],
    ]);
  });

  it('breaks a line where nothing is known', () => {
    expect(lineSegments([null, 1, 2, null, 3])).toEqual([
      [
        [1, 1],
        [2, 2],
      ],
      [[4, 3]],
    ]);
  });
});
