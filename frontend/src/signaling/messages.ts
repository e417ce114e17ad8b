import * as v from 'valibot';

/** The socket's vocabulary, as src/docs/protocol.md describes it. */

const mode = v.picklist(['video', 'text']);
const encounter = v.pipe(v.string(), v.minLength(1));
const ref = v.exactOptional(v.string());

const description = v.object({
  type: v.picklist(['offer', 'answer', 'pranswer', 'rollback']),
  sdp: v.exactOptional(v.string()),
});

const candidate = v.object({
  candidate: v.exactOptional(v.string()),
  sdpMid: v.exactOptional(v.nullable(v.string())),
  sdpMLineIndex: v.exactOptional(v.nullable(v.number())),
  usernameFragment: v.exactOptional(v.nullable(v.string())),
});

const iceServer = v.object({
  urls: v.union([v.string(), v.array(v.string())]),
  username: v.exactOptional(v.string()),
  credential: v.exactOptional(v.string()),
});

const partner = v.object({
  pseudonym: v.string(),
  sharedInterests: v.array(v.string()),
  languages: v.array(v.string()),
});

const partReasons = [
  'left',
  'partner-left',
  'partner-lost',
  'blocked',
  'moderated',
  'replaced',
] as const;

const standings = ['good', 'warned', 'paused'] as const;

const absences = ['lost', 'reloading'] as const;
const requests = ['offer', 'restart'] as const;
/** The highest number of a peer connection, as `Bounds.CONNECTIONS` on the server, which a test compares. */
export const maxConnection = 1_000;
const connection = v.exactOptional(
  v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(maxConnection)),
);

const serverMessage = v.variant('type', [
  v.object({
    type: v.literal('welcome'),
    heartbeatSeconds: v.pipe(v.number(), v.minValue(1)),
    online: v.number(),
    resumed: v.exactOptional(v.nullable(v.string())),
  }),
  v.object({
    type: v.literal('seeking'),
    since: v.string(),
    waiting: v.number(),
    online: v.number(),
    widened: v.boolean(),
    ref,
  }),
  v.object({
    type: v.literal('met'),
    encounter,
    mode,
    polite: v.boolean(),
    partner,
    iceServers: v.array(iceServer),
    ref,
  }),
  v.object({
    type: v.literal('resumed'),
    encounter,
    mode,
    polite: v.boolean(),
    partner,
    iceServers: v.array(iceServer),
    since: v.string(),
    line: v.number(),
    away: v.exactOptional(v.picklist(absences)),
  }),
  v.object({
    type: v.literal('returned'),
    encounter,
    anew: v.boolean(),
    line: v.exactOptional(v.number()),
  }),
  v.object({ type: v.literal('away'), encounter, reason: v.picklist(absences) }),
  v.object({ type: v.literal('signal'), encounter, description, connection, ref }),
  v.object({
    type: v.literal('signal'),
    encounter,
    candidate: v.nullable(candidate),
    connection,
    ref,
  }),
  v.object({
    type: v.literal('signal'),
    encounter,
    candidates: v.array(v.nullable(candidate)),
    connection,
    ref,
  }),
  v.object({
    type: v.literal('signal'),
    encounter,
    request: v.picklist(requests),
    connection,
    ref,
  }),
  v.object({
    type: v.literal('said'),
    encounter,
    text: v.string(),
    at: v.string(),
    from: v.picklist(['me', 'partner']),
    line: v.exactOptional(v.number()),
    key: v.exactOptional(v.string()),
    ref,
  }),
  v.object({ type: v.literal('typing'), encounter, typing: v.boolean(), ref }),
  v.object({ type: v.literal('parted'), encounter, reason: v.picklist(partReasons), ref }),
  v.object({
    type: v.literal('standing'),
    standing: v.picklist(standings),
    until: v.exactOptional(v.string()),
  }),
  v.object({
    type: v.literal('refused'),
    code: v.string(),
    detail: v.exactOptional(v.string()),
    ref,
  }),
  v.object({ type: v.literal('ice'), encounter, iceServers: v.array(iceServer), ref }),
  v.object({ type: v.literal('pong'), ref }),
]);

export type ServerMessage = v.InferOutput<typeof serverMessage>;
export type MessageOf<T extends ServerMessage['type']> = Extract<ServerMessage, { type: T }>;
export type Mode = v.InferOutput<typeof mode>;
export type Partner = v.InferOutput<typeof partner>;
export type PartReason = (typeof partReasons)[number];

/** What a seeker asks for. */
export interface SeekCriteria {
  mode: Mode;
  interests: string[];
  languages: string[];
}

/** WebRTC's part of the conversation, opaque to the server. */
export type Signal = (
  | { description: RTCSessionDescriptionInit }
  | { candidate: RTCIceCandidateInit | null }
  | { candidates: (RTCIceCandidateInit | null)[] }
  | { request: (typeof requests)[number] }
) & { connection?: number };

export type ClientMessage = (
  | ({ type: 'seek' } & SeekCriteria)
  | { type: 'stop' }
  | ({ type: 'signal'; encounter: string } & Signal)
  | { type: 'say'; encounter: string; text: string; key?: string }
  | { type: 'typing'; encounter: string; typing: boolean }
  | { type: 'leave'; encounter: string; next?: boolean }
  | { type: 'ice'; encounter: string; relayFailed?: boolean }
  | { type: 'ping'; media?: boolean }
) & { ref?: string };

/** Reads a frame. Null for an unknown message: a newer server may send more kinds. */
export function parseMessage(frame: unknown): ServerMessage | null {
  if (typeof frame !== 'string') return null;
  try {
    const result = v.safeParse(serverMessage, JSON.parse(frame));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}
