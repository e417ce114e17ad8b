import { useState } from 'react';

/** `veiled`: nothing has left the server. `blurred`: here, blurred and grey. `clear`: as it is; one at a time. */
export type FrameVisibility = 'veiled' | 'blurred' | 'clear';

export interface CaseFrames {
  visibilityOf: (picture: string) => FrameVisibility;
  /** Steps one frame: from veiled to blurred to clear, and back to blurred. */
  step: (picture: string) => void;
  /** Steps the next frame. */
  next: () => void;
  hide: () => void;
}

let seen = 0;
/** How many frames were revealed since the page was opened; a moderator is advised to rest. */
export const revealedCount = (): number => seen;

/** The visibility of each frame of a case. */
export function useCaseFrames(all: readonly string[]): CaseFrames {
  const [loaded, setLoaded] = useState<readonly string[]>([]);
  const [clear, setClear] = useState<string | null>(null);
  const [pending, setPending] = useState<string | null>(null);

  const load = (frame: string): void => {
    setLoaded((before) => [...before, frame]);
    setPending(frame);
    setClear(null);
  };
  const show = (frame: string): void => {
    seen += 1;
    setClear(frame);
    setPending(null);
  };
  const hide = (): void => setClear(null);
  return {
    visibilityOf: (frame) =>
      frame === clear ? 'clear' : loaded.includes(frame) ? 'blurred' : 'veiled',
    step: (frame) => {
      if (!loaded.includes(frame)) load(frame);
      else if (frame === clear) hide();
      else show(frame);
    },
    next: () => {
      const veiled = all.find((frame) => !loaded.includes(frame));
      if (pending !== null) show(pending);
      else if (veiled !== undefined) load(veiled);
      else hide();
    },
    hide,
  };
}
