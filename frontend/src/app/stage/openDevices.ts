import type { LocalMedia, MediaState } from '../../features/call/LocalMedia';

/** Which devices are on. */
export interface OpenDevices {
  audio: boolean;
  video: boolean;
  muted: boolean;
}

export function devicesOf({ audio, video, muted }: MediaState): OpenDevices {
  return { audio: audio.kind === 'on', video: video.kind === 'on', muted };
}

/** Opens the devices again that were on, and no others. */
export async function openAgain(media: LocalMedia, devices: OpenDevices): Promise<void> {
  if (devices.muted) media.mute(true);
  if (devices.audio && devices.video) await media.open();
  else if (devices.audio) await media.openMicrophone();
  else if (devices.video) await media.openAlso('video');
}
