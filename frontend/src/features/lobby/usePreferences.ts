import { useState } from 'react';
import { recallPreferences, rememberPreferences, type Preferences } from './preferences';

/** The preferences of this device, and how to change some of them. */
export function usePreferences(): [Preferences, (part: Partial<Preferences>) => void] {
  const [preferences, setPreferences] = useState(() =>
    recallPreferences(localStorage, navigator.languages),
  );
  const change = (part: Partial<Preferences>): void => {
    const next = { ...preferences, ...part };
    rememberPreferences(localStorage, next);
    setPreferences(next);
  };
  return [preferences, change];
}
