import { useState } from 'react';

/** `unloaded`: not fetched from the server. `blurred`: fetched, shown blurred and grey. `clear`: shown as it is, one frame at a time. */
export type FrameVisibility = 'unloaded' | 'blurred' | 'clear';

export interface CaseFrames {
  visibilityOf: (frame: string) => FrameVisibility;
  /** Steps one frame: from unloaded to blurred to clear, and back to blurred. */
  step: (frame: string) => void;
  /** Steps the next frame. */
  next: () => void;
  hide: () => void;
}

let revealed = 0;
/** How many frames were revealed since the page was opened; a moderator is advised to rest. */
export const revealedCount = (): number => revealed;

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
    revealed += 1;
    setClear(frame);
    setPending(null);
  };
  const hide = (): void => setClear(null);
  return {
    visibilityOf: (frame) =>
      frame === clear ? 'clear' : loaded.includes(frame) ? 'blurred' : 'unloaded',
    step: (frame) => {
      if (!loaded.includes(frame)) load(frame);
      else if (frame === clear) hide();
      else show(frame);
    },
    next: () => {
      const unloaded = all.find((frame) => !loaded.includes(frame));
      if (pending !== null) show(pending);
      else if (unloaded !== undefined) load(unloaded);
      else hide();
    },
    hide,
  };
}
