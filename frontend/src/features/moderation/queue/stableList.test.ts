import { describe, expect, it } from 'vitest';
import { stabilize } from './stableList';

const items = (...ids: string[]) => ids.map((id) => ({ id }));
const ids = (list: { rows: { item: { id: string } }[] }) => list.rows.map(({ item }) => item.id);

describe('a list in which somebody works', () => {
  it('is shown as it comes the first time', () => {
    expect(ids(stabilize([], items('a', 'b')))).toEqual(['a', 'b']);
  });

  it('keeps its order, and updates each item', () => {
    const before = [
      { id: 'a', claimed: false },
      { id: 'b', claimed: false },
    ];
    const after = [
      { id: 'b', claimed: true },
      { id: 'a', claimed: false },
    ];
    const { rows, fresh } = stabilize(before, after);
    expect(rows.map(({ item }) => item)).toEqual([after[1], after[0]]);
    expect(fresh).toBe(0);
  });

  it('keeps the position of an item that has gone', () => {
    const { rows } = stabilize(items('a', 'b', 'c'), items('a', 'c'));
    expect(rows.map(({ item, gone }) => [item.id, gone])).toEqual([
      ['a', false],
      ['b', true],
      ['c', false],
    ]);
  });

  it('counts what came in between without showing it', () => {
    const settled = stabilize(items('a', 'b'), items('x', 'a', 'y', 'b'));
    expect(ids(settled)).toEqual(['a', 'b']);
    expect(settled.fresh).toBe(2);
  });

  it('adds the next page at its end', () => {
    expect(ids(stabilize(items('a', 'b'), items('a', 'b', 'c', 'd')))).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
  });
});
