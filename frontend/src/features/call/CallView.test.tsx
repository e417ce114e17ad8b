import { act, screen } from '@testing-library/react';
import i18next from 'i18next';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeDevices, FakeStream } from '../../shared/testing/FakeMedia';
import { FakeTimers } from '../../shared/testing/FakeTimers';
import { expectAccessible, show } from '../../shared/testing/render';
import { CallView } from './CallView';
import { FakeSide } from './FakeLine';
import { LocalMedia } from './LocalMedia';

const stun = { urls: ['stun:stun.example'] };
const relay = {
  urls: ['turns:relay.example', 'turn:relay.example'],
  username: 'u',
  credential: 'c',
};

let timers: FakeTimers;

function call(iceServers: RTCIceServer[]) {
  const partner = { pseudonym: 'Quiet Otter', sharedInterests: [], languages: [] };
  const encounter = { id: 'e1', mode: 'video', polite: false, partner, iceServers } as const;
  const { link } = new FakeSide(timers, encounter);
  const memory = { recall: () => null, remember: () => undefined };
  const media = new LocalMedia(new FakeDevices().asDevices(), memory);
  return show(<CallView encounter={encounter} link={link} media={media} />);
}

/** Lets every timeout of the connection pass. */
const fail = () => act(() => timers.pass(60_000));

beforeEach(() => {
  FakeStream.install();
  timers = new FakeTimers();
});
afterEach(() => i18next.changeLanguage('en'));

describe.each(['en', 'zh-Hant'])('a call that cannot be connected, in %s,', (language) => {
  it.each<[string, RTCIceServer[], string[]]>([
    ['nothing', [], ['STUN_URLS', 'TURN_URLS', 'TURN_SECRET']],
    ['STUN alone', [stun], ['TURN_URLS', 'TURN_SECRET']],
    ['a relay', [stun, relay], []],
  ])('names the settings that are missing, with %s', async (_, iceServers, missing) => {
    await i18next.changeLanguage(language);
    const { container } = call(iceServers);
    const failed = i18next.t('call:failed');
    expect(screen.queryByText(failed)).toBeNull();
    fail();
    const said = screen.getByText(failed).parentElement?.textContent ?? '';
    expect(said.match(/[A-Z]+_[A-Z]+/g) ?? []).toEqual(missing);
    expect(said.length).toBeGreaterThan(failed.length + 10);
    await expectAccessible(container);
  });
});
