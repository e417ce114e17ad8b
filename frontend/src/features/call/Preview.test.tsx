import { act, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeDevices, FakeStream, type FakeTrack } from '../../shared/testing/FakeMedia';
import { show } from '../../shared/testing/render';
import { LocalMedia } from './LocalMedia';
import { Preview } from './Preview';

/** An AudioContext, which jsdom lacks, with a loudness that a test sets. */
class FakeAudio {
  static loudness = 0;
  static open: FakeAudio[] = [];
  source: FakeTrack | undefined;

  constructor() {
    FakeAudio.open.push(this);
  }

  createMediaStreamSource(stream: unknown) {
    [this.source] = (stream as FakeStream).getTracks();
    return { connect: () => undefined, disconnect: () => undefined };
  }

  createAnalyser() {
    const getFloatTimeDomainData = (samples: Float32Array) => samples.fill(FakeAudio.loudness);
    return { fftSize: 0, getFloatTimeDomainData };
  }

  close(): Promise<void> {
    FakeAudio.open = FakeAudio.open.filter((other) => other !== this);
    return Promise.resolve();
  }
}

let animationFrames: Map<number, () => void>;
let media: LocalMedia;
let devices: FakeDevices;

/** The level that the meter shows after the next animation frame. */
function level(loudness: number): string | undefined {
  FakeAudio.loudness = loudness;
  for (const [id, draw] of [...animationFrames]) {
    animationFrames.delete(id);
    draw();
  }
  const bar = screen.getByText('Microphone level').nextElementSibling as HTMLElement;
  return bar.style.getPropertyValue('--level');
}

beforeEach(async () => {
  FakeStream.install();
  FakeAudio.open = [];
  animationFrames = new Map();
  let count = 0;
  vi.stubGlobal('AudioContext', FakeAudio);
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => {
    count += 1;
    animationFrames.set(count, draw);
    return count;
  });
  vi.stubGlobal('cancelAnimationFrame', (id: number) => animationFrames.delete(id));
  devices = new FakeDevices();
  devices.microphones = 2;
  media = new LocalMedia(devices.asDevices(), { recall: () => null, remember: () => undefined });
  await media.open();
});

describe('the microphone meter', () => {
  it('moves with the sound, and no further than its end', () => {
    show(<Preview media={media} onTextOnly={() => undefined} />);
    expect(level(0)).toBe('0');
    expect(Number(level(0.1))).toBeCloseTo(0.4);
    expect(Number(level(-0.2))).toBeCloseTo(0.8);
    expect(level(0.9)).toBe('1');
    expect(level(0)).toBe('0');
  });

  it('listens to the microphone that is used, and to nothing once it is gone', async () => {
    const { unmount } = show(<Preview media={media} onTextOnly={() => undefined} />);
    await act(() => media.choose('audio', 'audioinput-1'));
    expect(FakeAudio.open.map(({ source }) => source)).toEqual([devices.given.at(-1)]);
    expect(Number(level(0.1))).toBeCloseTo(0.4);
    unmount();
    expect([FakeAudio.open.length, animationFrames.size]).toEqual([0, 0]);
  });
});
