/** Why a camera or microphone could not be had. Each has its own sentence in the words. */
export type MediaProblem = 'denied' | 'missing' | 'busy' | 'insecure' | 'lost' | 'unknown';

const byName: Record<string, MediaProblem> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'missing',
  OverconstrainedError: 'missing',
  NotReadableError: 'busy',
  AbortError: 'busy',
  TypeError: 'insecure',
};

/** Names what getUserMedia threw, which is not an Error in every browser. */
export function nameProblem(error: unknown): MediaProblem {
  const named = typeof error === 'object' && error !== null && 'name' in error ? error.name : '';
  return byName[String(named)] ?? 'unknown';
}
