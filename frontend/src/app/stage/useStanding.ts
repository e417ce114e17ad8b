import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { useNavigate } from 'react-router';
import type { Standing } from '../../shared/rest/types';
import { useObservable } from '../../shared/useObservable';
import { liveEncounter, type Session } from '../../signaling/session';
import type { ConnectionState } from '../../signaling/SignalingSocket';
import type { Stage } from './Stage';

interface StageRestrictions {
  /** A warning has to be read before the next encounter; the present one continues. */
  isWarned: boolean;
  pausedUntil: string | null;
  refresh: () => void;
}

const suspendedCode = 4403;

/** What the account may do on the stage. Read again whenever the server says that the standing has changed. */
export function useStanding(
  stage: Stage,
  session: Session,
  connection: ConnectionState,
  standing: Standing | undefined,
): StageRestrictions {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const changes = useObservable(stage.standingChanges);
  const refresh = useCallback(
    () => void queries.invalidateQueries({ queryKey: ['session'] }),
    [queries],
  );
  const isSuspended = connection.kind === 'refused' && connection.code === suspendedCode;
  useEffect(() => {
    if (changes > 0) refresh();
  }, [changes, refresh]);
  useEffect(() => {
    // the session has ended with the connection: the guard of that page asks for the password first
    if (isSuspended) void navigate('/standing');
  }, [isSuspended, navigate]);

  const isWarned = (standing?.warningUnread ?? false) && liveEncounter(session) === null;
  const pausedUntil = standing?.kind === 'paused' ? (standing.until ?? null) : null;
  const isSearchForbidden = session.kind === 'seeking' && (isWarned || pausedUntil !== null);
  useEffect(() => {
    if (isSearchForbidden) stage.stop();
  }, [isSearchForbidden, stage]);
  return { isWarned, pausedUntil, refresh };
}
