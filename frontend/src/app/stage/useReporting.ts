import { useCallback, useState } from 'react';
import { liveEncounter, type Encounter, type Session } from '../../signaling/session';
import type { Stage } from './Stage';

export interface Reporting {
  /** Whether the encounter that is being reported is still running. */
  isLive: boolean;
  /** The id of the encounter that was reported last. */
  filed: string | null;
  open: (encounter: Encounter) => void;
  chosen: () => void;
  done: () => void;
  close: () => void;
}

/** Keeps the encounter that is being reported, whatever becomes of the call under the dialog. */
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
      stage.returnToEnded();
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
