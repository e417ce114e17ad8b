import { useEffect, useRef } from 'react';
import type { Claim } from '../types';

/** A claim this close to its end is renewed by the next key or touch. */
const close = 10 * 60_000;

/** Keeps my claim for as long as I do something on the page: reading is work too, though it calls no server. */
export function useClaimRenewal(claim: Claim | undefined, renew: () => void): void {
  const latest = useRef(renew);
  useEffect(() => {
    latest.current = renew;
  });
  const until = claim?.until;
  useEffect(() => {
    if (until === undefined) return;
    let asked = false;
    const work = (): void => {
      if (asked || Date.parse(until) - Date.now() > close) return;
      asked = true;
      latest.current();
    };
    const signs = ['keydown', 'pointerdown', 'wheel'] as const;
    signs.forEach((sign) => document.addEventListener(sign, work, { passive: true }));
    return () => signs.forEach((sign) => document.removeEventListener(sign, work));
  }, [until]);
}
