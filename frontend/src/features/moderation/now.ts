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
      watchers.forEach((tell) => tell());
    }, step);
  }
  return () => {
    watchers.delete(watcher);
    if (watchers.size === 0) clearInterval(timer);
  };
}

/** The time, told anew every quarter of a minute: one clock for all ages on the page. */
export function useNow(): number {
  return useSyncExternalStore(watch, () => now);
}
