import { Blob } from 'node:buffer';
import { beforeEach, describe, expect, it } from 'vitest';
import { FakeTimers } from '../../shared/testing/FakeTimers';
import { Stills } from './Stills';

let timers: FakeTimers;
let stills: Stills;
let taken: number;
const camera = () =>
  Promise.resolve(new Blob([String((taken += 1))]) as unknown as globalThis.Blob);
const texts = async (encounter: string) =>
  Promise.all((await stills.of(encounter)).map(({ image }) => image.text()));
const settle = () => new Promise((done) => setTimeout(done));

beforeEach(() => {
  timers = new FakeTimers();
  stills = new Stills(timers);
  taken = 0;
});

async function pass(milliseconds: number): Promise<void> {
  timers.pass(milliseconds);
  await settle();
}

describe('the pictures of a partner', () => {
  it('are at most three, the youngest of this very moment', async () => {
    stills.begin('a');
    stills.look('a', camera);
    for (let n = 0; n < 5; n++) await pass(5_000);
    expect(await texts('a')).toEqual(['4', '5', '6']);
  });

  it('are there of who is seen for no longer than a second', async () => {
    stills.begin('a');
    await pass(3_000);
    stills.look('a', camera);
    await pass(1_000);
    stills.part('a');
    expect(await texts('a')).toEqual(['1']);
  });

  it('outlive the meeting by a minute and no longer, without any new one', async () => {
    stills.begin('a');
    stills.look('a', camera);
    await pass(10_000);
    stills.part('a');
    await pass(55_000);
    expect(await texts('a')).toEqual(['1', '2']);
    await pass(10_000);
    expect(await texts('a')).toEqual([]);
    expect(timers.waiting).toBe(0);
  });

  it('are kept of three meetings past at most, with one timer for all', async () => {
    for (const encounter of ['a', 'b', 'c', 'd', 'e']) {
      stills.begin(encounter);
      stills.look(encounter, camera);
      await stills.of(encounter);
      stills.part(encounter);
    }
    expect(await texts('b')).toEqual([]);
    expect(await texts('c')).toHaveLength(1);
    expect(timers.waiting).toBe(1);
  });

  it('are none where nothing is seen, and a camera that fails is no trouble', async () => {
    stills.begin('a');
    expect(await texts('a')).toEqual([]);
    stills.look('a', () => Promise.reject(new Error('no picture')));
    await pass(5_000);
    expect(await texts('a')).toEqual([]);
    expect(await texts('never met')).toEqual([]);
  });

  it('are all forgotten at the end', async () => {
    stills.begin('a');
    stills.look('a', camera);
    await pass(5_000);
    stills.end();
    expect(await texts('a')).toEqual([]);
    expect(timers.waiting).toBe(0);
  });
});
