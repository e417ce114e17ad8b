import { useSyncExternalStore } from 'react';
import type { Observable } from './observable';

/** The observable's present value; the component is drawn again when it changes. */
export function useObservable<T>(observable: Observable<T>): T {
  return useSyncExternalStore(observable.watch, observable.get);
}
