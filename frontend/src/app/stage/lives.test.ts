import { beforeEach, describe, expect, it } from 'vitest';
import { FakeStream } from '../../shared/testing/FakeMedia';
import { writeLives, type LifeRecord } from './testing/LifeRecord';
import { live } from './testing/lives';

/** Some ten seconds. 100,000 are lived once before a release, by SERENDIP_LIVES. */
const count = Number(process.env.SERENDIP_LIVES ?? 1_000);
/** So many are played to the server itself by `PlayedLivesTest`. */
const played = 1_000;
/** Each planted bug shows within so many lives. */
const patience = 400;

beforeEach(() => FakeStream.install());

describe('whatever happens between two people', () => {
  it('the laws of a talk hold', { timeout: 100 * count + 60_000 }, async () => {
    const bad: string[] = [];
    const records: LifeRecord[] = [];
    for (let seed = 1; seed <= count; seed += 1) {
      const { broken, record } = await live(seed, null);
      if (seed <= played) records.push(record);
      if (broken.length > 0) bad.push(`life ${seed}: ${broken.join('; ')}`);
    }
    writeLives('lives', records);
    expect(bad).toEqual([]);
  });

  it.each([
    'no resumption told',
    'description lost',
    'parted lost',
    'double resume',
    'stale restart',
    'wall clock used',
  ] as const)('a planted bug is caught: %s', { timeout: 120_000 }, async (bug) => {
    let isCaught = false;
    const records: LifeRecord[] = [];
    for (let seed = 1; seed <= patience && !isCaught; seed += 1) {
      const { broken, record } = await live(seed, bug);
      isCaught = broken.length > 0;
      records.push(record);
    }
    writeLives(bug, records);
    expect(isCaught).toBe(true);
  });
});
