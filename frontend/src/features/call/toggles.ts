import i18next from 'i18next';
import { announce } from '../../shared/announcer';
import type { LocalMedia } from './LocalMedia';

/** Mutes or unmutes; a microphone that was never opened is opened. */
export function toggleMute(media: LocalMedia): void {
  const { audio, muted } = media.state.get();
  if (audio.kind !== 'on') {
    void media.openAlso('audio');
    return;
  }
  media.mute(!muted);
  announce(i18next.t(muted ? 'call:announcements.unmuted' : 'call:announcements.muted'));
}

export function toggleCamera(media: LocalMedia): void {
  const on = media.state.get().video.kind !== 'on';
  if (on) void media.openAlso('video');
  else media.closeCamera();
  announce(i18next.t(on ? 'call:announcements.cameraOn' : 'call:announcements.cameraOff'));
}
