import { beforeEach, describe, expect, it } from 'vitest';
import { FakeStream } from '../../shared/testing/FakeMedia';
import { brokenLaws } from './testing/lives';

/** Some ten seconds. 100,000 are lived once before a release, by SERENDIP_LIVES. */
const count = Number(process.env.SERENDIP_LIVES ?? 1_000);
/** Each planted bug shows within so many lives. */
const patience = 400;

beforeEach(() => FakeStream.install());

describe('whatever happens between two people', () => {
  it('the laws of a talk hold', { timeout: 100 * count + 60_000 }, async () => {
    const bad: string[] = [];
    for (let seed = 1; seed <= count; seed += 1) {
      const broken = await brokenLaws(seed, null);
      if (broken.length > 0) bad.push(`life ${seed}: ${broken.join('; ')}`);
    }
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
    let broken: string[] = [];
    for (let seed = 1; seed <= patience && broken.length === 0; seed += 1)
      broken = await brokenLaws(seed, bug);
    expect(broken).not.toEqual([]);
  });
});
