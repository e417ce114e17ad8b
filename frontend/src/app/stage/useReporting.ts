import { useCallback, useState } from 'react';
import { liveEncounter, type Encounter, type Session } from '../../signaling/session';
import type { Stage } from './Stage';

export interface Reporting {
  /** The meeting being reported is the one that goes on now. */
  isLive: boolean;
  /** The meeting that was reported last. */
  filed: string | null;
  open: (encounter: Encounter) => void;
  chosen: () => void;
  done: () => void;
  close: () => void;
}

/** Reports one meeting: it stays the same, whatever becomes of the call under the dialog. */
export function useReporting(
  stage: Stage,
  session: Session,
  reported: Encounter | null,
  setReported: (encounter: Encounter | null) => void,
): Reporting {
  const [filed, setFiled] = useState<string | null>(null);
  const isLive = reported !== null && liveEncounter(session)?.id === reported.id;
  const open = useCallback(
    (encounter: Encounter) => {
      stage.lookBack();
      setReported(encounter);
    },
    [stage, setReported],
  );
  return {
    isLive,
    filed,
    open,
    chosen: () => {
      if (isLive) stage.leave(false);
    },
    done: () => setFiled(reported?.id ?? null),
    close: () => setReported(null),
  };
}
