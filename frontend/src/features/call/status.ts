import * as v from 'valibot';

/** What a partner says about its own devices, over the peer connection's data channel. */
const status = v.object({ muted: v.boolean(), cameraOff: v.boolean() });

export type PartnerStatus = v.InferOutput<typeof status>;

/** Before the partner has said anything. */
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
