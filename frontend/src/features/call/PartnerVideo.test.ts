import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeStream } from '../../shared/testing/FakeMedia';
import { settle } from './FakeLine';
import { PartnerVideo } from './PartnerVideo';

let element: HTMLVideoElement;
let box: HTMLElement;
let present: () => void;
let video: PartnerVideo;

/** Lets the browser refuse sound without a gesture. */
function refuseSound(): void {
  vi.spyOn(element, 'play').mockImplementation(() =>
    element.muted
      ? Promise.resolve()
      : Promise.reject(new DOMException('no gesture', 'NotAllowedError')),
  );
}

const stream = () => new FakeStream() as unknown as MediaStream;

beforeEach(() => {
  FakeStream.install();
  element = document.createElement('video');
  box = document.body.appendChild(document.createElement('div'));
  Object.assign(element, { requestVideoFrameCallback: (call: () => void) => (present = call) });
  vi.spyOn(element, 'paused', 'get').mockReturnValue(false);
  // jsdom takes no stream
  Object.defineProperty(element, 'srcObject', { writable: true, value: null });
  video = new PartnerVideo(element);
});

describe('the partner’s video', () => {
  it('is one element for all meetings', () => {
    const first = stream();
    const hide = video.show(first, box);
    expect([element.parentElement, element.srcObject]).toEqual([box, first]);
    hide();
    expect([element.isConnected, element.srcObject]).toEqual([false, null]);
    const second = stream();
    video.show(second, box);
    expect(element.srcObject).toBe(second);
  });

  it('runs without sound at once where the browser wants a gesture, until there is one', async () => {
    refuseSound();
    video.show(stream(), box);
    await settle();
    expect([element.muted, video.isSilenced.get()]).toEqual([true, true]);
    vi.spyOn(element, 'play').mockResolvedValue();
    video.turnSoundOn();
    await settle();
    expect([element.muted, video.isSilenced.get()]).toEqual([false, false]);
  });

  it('counts the frames that are shown, but not while none need be', () => {
    expect(video.framesShown()).toBeNull();
    video.show(stream(), box);
    present();
    present();
    expect(video.framesShown()).toBe(2);
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    expect(video.framesShown()).toBeNull();
  });
});
