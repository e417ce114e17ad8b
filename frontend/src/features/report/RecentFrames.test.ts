import { Blob } from 'node:buffer';
import { beforeEach, describe, expect, it } from 'vitest';
import { FakeTimers } from '../../shared/testing/FakeTimers';
import { RecentFrames } from './RecentFrames';

let timers: FakeTimers;
let frames: RecentFrames;
let taken: number;
const source = () =>
  Promise.resolve(new Blob([String((taken += 1))]) as unknown as globalThis.Blob);
const texts = async (encounter: string) =>
  Promise.all((await frames.of(encounter)).map(({ image }) => image.text()));
const settle = () => new Promise((done) => setTimeout(done));

beforeEach(() => {
  timers = new FakeTimers();
  frames = new RecentFrames(timers);
  taken = 0;
});

async function pass(milliseconds: number): Promise<void> {
  timers.pass(milliseconds);
  await settle();
}

describe('the frames of a partner', () => {
  it('are at most three, the newest captured on request', async () => {
    frames.begin('a');
    frames.setSource('a', source);
    for (let n = 0; n < 5; n++) await pass(5_000);
    expect(await texts('a')).toEqual(['4', '5', '6']);
  });

  it('are captured from the first second on', async () => {
    frames.begin('a');
    await pass(3_000);
    frames.setSource('a', source);
    await pass(1_000);
    frames.part('a');
    expect(await texts('a')).toEqual(['1']);
  });

  it('outlive the meeting by a minute and no longer, without any new one', async () => {
    frames.begin('a');
    frames.setSource('a', source);
    await pass(10_000);
    frames.part('a');
    await pass(55_000);
    expect(await texts('a')).toEqual(['1', '2']);
    await pass(10_000);
    expect(await texts('a')).toEqual([]);
    expect(timers.waiting).toBe(0);
  });

  it('are kept of at most three ended meetings, with one timer for all', async () => {
    for (const encounter of ['a', 'b', 'c', 'd', 'e']) {
      frames.begin(encounter);
      frames.setSource(encounter, source);
      await frames.of(encounter);
      frames.part(encounter);
    }
    expect(await texts('b')).toEqual([]);
    expect(await texts('c')).toHaveLength(1);
    expect(timers.waiting).toBe(1);
  });

  it('are none without a video, and a failed capture is ignored', async () => {
    frames.begin('a');
    expect(await texts('a')).toEqual([]);
    frames.setSource('a', () => Promise.reject(new Error('no picture')));
    await pass(5_000);
    expect(await texts('a')).toEqual([]);
    expect(await texts('never met')).toEqual([]);
  });

  it('are all dropped at the end', async () => {
    frames.begin('a');
    frames.setSource('a', source);
    await pass(5_000);
    frames.end();
    expect(await texts('a')).toEqual([]);
    expect(timers.waiting).toBe(0);
  });
});
