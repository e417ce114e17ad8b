/** Why a camera or microphone could not be opened. Each has its own translation. */
export type MediaProblem =
  | 'denied'
  | 'forbidden'
  | 'missing'
  | 'unsuitable'
  | 'busy'
  | 'broken'
  | 'insecure'
  | 'lost'
  | 'unknown';

const byName: Record<string, MediaProblem> = {
  NotAllowedError: 'denied',
  SecurityError: 'forbidden',
  NotFoundError: 'missing',
  OverconstrainedError: 'unsuitable',
  NotReadableError: 'busy',
  AbortError: 'broken',
  TypeError: 'insecure',
};

/** The problem of an exception of getUserMedia, which is not an Error in every browser. */
export function nameProblem(error: unknown): MediaProblem {
  const named = typeof error === 'object' && error !== null && 'name' in error ? error.name : '';
  return byName[String(named)] ?? 'unknown';
}

/** A problem of one device: the other may still be opened. */
export function isOfOneDevice(problem: MediaProblem): boolean {
  return ['missing', 'unsuitable', 'busy', 'broken'].includes(problem);
}

/** A problem of the address of the page: neither camera nor microphone can be opened there. */
export function isOfAddress(problem: MediaProblem): boolean {
  return problem === 'insecure';
}

/** A problem that is solved by plugging in another device. */
export function waitsForDevice(problem: MediaProblem): boolean {
  return ['missing', 'unsuitable', 'lost'].includes(problem);
}
