import { useEffect, useRef } from 'react';
import type { Claim } from '../types';

/** Milliseconds before the end of a claim from which on activity renews it. */
const renewBefore = 10 * 60_000;

/** Renews my claim while I am active on the page: reading a case calls no server. */
export function useClaimRenewal(claim: Claim | undefined, renew: () => void): void {
  const latest = useRef(renew);
  useEffect(() => {
    latest.current = renew;
  });
  const until = claim?.until;
  useEffect(() => {
    if (until === undefined) return;
    let asked = false;
    const onActivity = (): void => {
      if (asked || Date.parse(until) - Date.now() > renewBefore) return;
      asked = true;
      latest.current();
    };
    const activityEvents = ['keydown', 'pointerdown', 'wheel'] as const;
    activityEvents.forEach((type) =>
      document.addEventListener(type, onActivity, { passive: true }),
    );
    return () => activityEvents.forEach((type) => document.removeEventListener(type, onActivity));
  }, [until]);
}
