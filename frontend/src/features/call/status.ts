import * as v from 'valibot';

/** The state of a partner's devices, sent over the data channel of the peer connection. */
const status = v.object({ muted: v.boolean(), cameraOff: v.boolean() });

export type PartnerStatus = v.InferOutput<typeof status>;

/** The state before the first message of the partner. */
export const initialStatus: PartnerStatus = { muted: false, cameraOff: false };

export function parseStatus(data: unknown): PartnerStatus | null {
  if (typeof data !== 'string' || data.length > 200) return null;
  try {
    const result = v.safeParse(status, JSON.parse(data));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}
