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

/** Names what getUserMedia threw. */
export function nameProblem(error: unknown): MediaProblem {
  return (error instanceof Error ? byName[error.name] : undefined) ?? 'unknown';
}
