import { describe, expect, it } from 'vitest';
import { PictureWatch, type Look } from './PictureWatch';

/** Whether the picture is stuck after each look. */
function watch(count: number, look: (turn: number) => Partial<Look>): boolean[] {
  const picture = new PictureWatch();
  return Array.from({ length: count }, (_, turn) =>
    picture.take({ decoded: turn * 10, shown: turn * 10, isMuted: false, ...look(turn) }),
  );
}

describe('the picture', () => {
  it('is stuck when frames are decoded and none is shown for two seconds', () => {
    expect(watch(5, () => ({ shown: 3 }))).toEqual([false, false, false, false, true]);
  });

  it('is stuck when a track that is sent is muted for two and a half seconds', () => {
    expect(watch(5, () => ({ isMuted: true }))).toEqual([false, false, false, false, true]);
  });

  it.each<[string, (turn: number) => Partial<Look>]>([
    ['frames are shown', () => ({})],
    ['one frame is shown in a second', (turn) => ({ shown: Math.floor(turn / 2) })],
    ['none is decoded', () => ({ decoded: 3, shown: 3 })],
    ['the page is hidden', () => ({ shown: null })],
    ['a track is muted for a moment', (turn) => ({ isMuted: turn % 5 !== 0 })],
  ])('is not stuck when %s', (_, look) => {
    expect(watch(20, look)).not.toContain(true);
  });

  it('is no longer stuck when a frame is shown', () => {
    expect(watch(8, (turn) => ({ shown: turn < 7 ? 3 : 4 })).slice(5)).toEqual([true, true, false]);
  });
});
