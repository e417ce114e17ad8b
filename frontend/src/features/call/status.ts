import * as v from 'valibot';
import type { MediaState } from './LocalMedia';

/** The state of a partner's devices, sent over the data channel of the peer connection. */
const status = v.object({
  muted: v.boolean(),
  cameraOff: v.boolean(),
  /** A phone call or another program has taken the camera or the microphone. */
  interrupted: v.optional(v.boolean(), false),
  /** Picture and sound are held back until the page is looked at. */
  heldBack: v.optional(v.boolean(), false),
});

export type PartnerStatus = v.InferOutput<typeof status>;

/** Sent in place of a status: the sender has left the talk. */
export const bye = 'bye';
/** Sent in place of a status twice a second: it shows that packets still come where there are no media to send. */
export const alive = 'alive';

/** The state before the first message of the partner. */
export const initialStatus: PartnerStatus = {
  muted: false,
  cameraOff: false,
  interrupted: false,
  heldBack: false,
};

export function statusOf(media: MediaState): PartnerStatus {
  const { audio, video, muted, heldBack, interrupted } = media;
  return {
    muted: muted || audio.kind !== 'on',
    cameraOff: video.kind !== 'on',
    interrupted: interrupted.length > 0,
    heldBack,
  };
}

export function parseStatus(data: unknown): PartnerStatus | null {
  if (typeof data !== 'string' || data.length > 200) return null;
  try {
    const result = v.safeParse(status, JSON.parse(data));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}
