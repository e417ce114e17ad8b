import { useSyncExternalStore } from 'react';

const step = 15_000;
let now = Date.now();
const watchers = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  if (watchers.size === 1) {
    now = Date.now();
    timer = setInterval(() => {
      now = Date.now();
      watchers.forEach((notify) => notify());
    }, step);
  }
  return () => {
    watchers.delete(watcher);
    if (watchers.size === 0) clearInterval(timer);
  };
}

/** The time, updated every quarter of a minute by one timer for all ages on the page. */
export function useNow(): number {
  return useSyncExternalStore(watch, () => now);
}
