import { act, screen } from '@testing-library/react';
import i18next from 'i18next';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { announcement } from '../../shared/announcer';
import { FakeDevices, FakeStream } from '../../shared/testing/FakeMedia';
import { FakeTimers } from '../../shared/testing/FakeTimers';
import { expectAccessible, show } from '../../shared/testing/render';
import { CallView } from './CallView';
import { FakeSide } from './FakeLine';
import { LocalMedia } from './LocalMedia';
import { PartnerVideo } from './PartnerVideo';

const stun = { urls: ['stun:stun.example'] };
const relay = {
  urls: ['turns:relay.example', 'turn:relay.example'],
  username: 'u',
  credential: 'c',
};

let timers: FakeTimers;

let side: FakeSide;
let devices: FakeDevices;
let media: LocalMedia;

function call(iceServers: RTCIceServer[]) {
  const partner = { pseudonym: 'Quiet Otter', sharedInterests: [], languages: [] };
  const encounter = { id: 'e1', mode: 'video', polite: false, partner, iceServers } as const;
  side = new FakeSide(timers, encounter);
  const { link } = side;
  const partnerVideo = new PartnerVideo(document.createElement('video'));
  const memory = { recall: () => null, remember: () => undefined };
  devices = new FakeDevices();
  media = new LocalMedia(devices.asDevices(), memory);
  return show(
    <CallView encounter={encounter} link={link} media={media} partnerVideo={partnerVideo} />,
  );
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

describe.each(['en', 'zh-Hant'])('a call, in %s,', (language) => {
  const name = { pseudonym: 'Quiet Otter' };
  const note = (key: 'stuck' | 'partnerInterrupted' | 'partnerHeldBack' | 'weakHere') =>
    screen.queryByText(i18next.t(`call:${key}`, name));
  const announced = () => announcement.get().text;

  beforeEach(async () => {
    await i18next.changeLanguage(language);
    call([relay]);
    act(() => side.peer.become('connected'));
  });

  it('says that the relay does not answer when it is the relay', () => {
    act(() => {
      side.peer.become('failed');
      for (const url of relay.urls)
        side.peer.dispatchEvent(
          Object.assign(new Event('icecandidateerror'), { url, errorCode: 401 }),
        );
    });
    expect(screen.getByText(i18next.t('call:failed')).parentElement?.textContent).toContain(
      i18next.t('call:failedWith.relayFailed'),
    );
  });

  it('shows what the partner says of an interruption and of a pause, and announces the first', () => {
    const status = { muted: false, cameraOff: false, interrupted: true, heldBack: true };
    act(() => side.peer.channel.hear(JSON.stringify(status)));
    expect([note('partnerInterrupted'), note('partnerHeldBack')]).not.toContain(null);
    expect(announced()).toBe(i18next.t('call:partnerInterrupted', name));
    act(() => side.peer.channel.hear(JSON.stringify({ ...status, interrupted: false })));
    expect(note('partnerInterrupted')).toBeNull();
    expect(announced()).toBe(i18next.t('call:partnerInterruptionOver', name));
  });

  it('says that my own microphone was taken, and that it is back', async () => {
    await act(() => media.open());
    act(() => devices.given[0]?.interrupt(true));
    expect(screen.queryByText(i18next.t('call:interrupted.audio'))).not.toBeNull();
    expect(announced()).toBe(i18next.t('call:interrupted.audio'));
    act(() => devices.given[0]?.interrupt(false));
    expect(screen.queryByText(i18next.t('call:interrupted.audio'))).toBeNull();
    expect(announced()).toBe(i18next.t('call:interruptionOver'));
  });

  it('says whose connection is weak', () => {
    act(() => side.link.quality.set('weakHere'));
    expect(note('weakHere')).not.toBeNull();
    expect(announced()).toBe(i18next.t('call:weakHere', name));
  });

  it('dims a picture that is stuck, and says so', () => {
    act(() => side.link.isStuck.set(true));
    expect(note('stuck')).not.toBeNull();
    const label = i18next.t('call:partnerVideo', name);
    expect(screen.getByLabelText(label).className).toContain('dimmed');
  });
});
