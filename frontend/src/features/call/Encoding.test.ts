import { describe, expect, it, vi } from 'vitest';
import { FakeTrack } from '../../shared/testing/FakeMedia';
import { Encoding } from './Encoding';
import { settle } from './FakeLine';
import { FakePeer } from './FakePeer';

function open() {
  const peer = new FakePeer();
  const sound = peer.addTransceiver('audio');
  const picture = peer.addTransceiver('video');
  const camera = Object.assign(new FakeTrack('video'), { getSettings: () => ({ height: 720 }) });
  picture.sender.track = camera.asTrack();
  const encoding = new Encoding(peer as unknown as RTCPeerConnection);
  return { encoding, sound, picture };
}

describe('what is sent', () => {
  it('has sound before picture, and a bound', async () => {
    const { encoding, sound, picture } = open();
    encoding.apply();
    await settle();
    expect(sound.sender.parameters.encodings).toEqual([
      { priority: 'high', networkPriority: 'high' },
    ]);
    expect(picture.sender.parameters).toMatchObject({
      encodings: [{ priority: 'low', networkPriority: 'low', maxBitrate: 1_200_000 }],
      degradationPreference: 'maintain-framerate',
    });
  });

  it('is a small picture until the network could carry a large one for two seconds', async () => {
    const { encoding, picture } = open();
    const scale = async (...bitrates: (number | null)[]) => {
      for (const bitrate of bitrates) encoding.take(bitrate);
      await settle();
      return picture.sender.parameters.encodings[0]?.scaleResolutionDownBy;
    };
    encoding.apply();
    expect(await scale(null)).toBe(2);
    expect(await scale(1_100_000, 1_100_000, 1_100_000, 900_000)).toBe(2);
    expect(await scale(1_100_000, 1_100_000, 1_100_000)).toBe(2);
    expect(await scale(1_100_000)).toBe(1);
    expect(await scale(100_000)).toBe(1);
  });

  it('prefers sound that repeats itself, where the browser has it', () => {
    const { encoding, sound, picture } = open();
    const codecs = ['audio/opus', 'audio/red', 'audio/PCMU'].map((mimeType) => ({ mimeType }));
    encoding.preferRedundantSound();
    expect(sound.codecs).toEqual([]);
    vi.stubGlobal('RTCRtpReceiver', { getCapabilities: () => ({ codecs }) });
    encoding.preferRedundantSound();
    expect(sound.codecs).toEqual(['audio/red', 'audio/opus', 'audio/PCMU']);
    expect(picture.codecs).toEqual([]);
  });
});
