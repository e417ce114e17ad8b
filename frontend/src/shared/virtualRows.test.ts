import { describe, expect, it } from 'vitest';
import { drawnIndexes, layOut } from './virtualRows';

const range = { startIndex: 50, endIndex: 52, overscan: 1, count: 1000 };

describe('the rows of a long list', () => {
  it('are rendered where they are visible, and at both ends for the keys', () => {
    expect(drawnIndexes(range, null)).toEqual([0, 49, 50, 51, 52, 53, 999]);
  });

  it('are rendered around the focus, wherever that is', () => {
    expect(drawnIndexes(range, 700)).toEqual([49, 50, 51, 52, 53, 699, 700, 701]);
    expect(drawnIndexes(range, 0)).toEqual([0, 1, 49, 50, 51, 52, 53]);
  });

  it('reserve the height of those that are not rendered', () => {
    const row = (index: number) => ({ index, start: index * 46, end: index * 46 + 40 });
    expect(layOut([row(0), row(5), row(6)], 1000, 6)).toEqual({
      rows: [
        { index: 0, space: 0 },
        { index: 5, space: 5 * 46 - 40 - 6 },
        { index: 6, space: 0 },
      ],
      below: 1000 - 6 * 46 - 40,
    });
  });
});
