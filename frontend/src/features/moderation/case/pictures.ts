import { useState } from 'react';

/** `veiled`: nothing has left the server. `blurred`: here, blurred and grey. `clear`: as it is; one at a time. */
export type Sight = 'veiled' | 'blurred' | 'clear';

export interface Pictures {
  sightOf: (picture: string) => Sight;
  /** Takes one picture a step further: from veiled to blurred to clear, and back to blurred. */
  step: (picture: string) => void;
  /** Takes the next picture a step further. */
  next: () => void;
  hide: () => void;
}

let seen = 0;
/** How many pictures were made clear since the page was opened: for the moderator's own sake. */
export const revealed = (): number => seen;

/** Which pictures of a case may be seen, and how well. */
export function usePictures(all: readonly string[]): Pictures {
  const [loaded, setLoaded] = useState<readonly string[]>([]);
  const [clear, setClear] = useState<string | null>(null);
  const [pending, setPending] = useState<string | null>(null);

  const load = (picture: string): void => {
    setLoaded((before) => [...before, picture]);
    setPending(picture);
    setClear(null);
  };
  const show = (picture: string): void => {
    seen += 1;
    setClear(picture);
    setPending(null);
  };
  const hide = (): void => setClear(null);
  return {
    sightOf: (picture) =>
      picture === clear ? 'clear' : loaded.includes(picture) ? 'blurred' : 'veiled',
    step: (picture) => {
      if (!loaded.includes(picture)) load(picture);
      else if (picture === clear) hide();
      else show(picture);
    },
    next: () => {
      const veiled = all.find((picture) => !loaded.includes(picture));
      if (pending !== null) show(pending);
      else if (veiled !== undefined) load(veiled);
      else hide();
    },
    hide,
  };
}
