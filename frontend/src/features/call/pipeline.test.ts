import { describe, expect, it } from 'vitest';
import { FakeTrack } from '../../shared/testing/FakeMedia';
import { Pipeline, type Step } from './pipeline';

const [camera, blurred] = [new FakeTrack('video').asTrack(), new FakeTrack('video').asTrack()];
const fail: Step = () => {
  throw new Error('out of memory');
};

describe('what is sent of a device', () => {
  it.each<[string, Step[], MediaStreamTrack | null]>([
    ['its track, without steps', [], camera],
    ['what the last step makes of it', [(track) => track, () => blurred], blurred],
    ['nothing, when a step fails', [() => blurred, fail], null],
    ['nothing, when it is covered, whatever a later step does', [() => null, () => blurred], null],
  ])('is %s', (_, steps, sent) => {
    expect(new Pipeline(steps).sent(camera)).toBe(sent);
  });

  it('is nothing without a device', () => {
    expect(new Pipeline([() => blurred]).sent(null)).toBeNull();
  });
});
