import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { timeLeft } from './timeLeft';

/** The time left as a text, updated every second. */
export function useTimeLeft(until: string): { text: string; isOver: boolean } {
  const { i18n } = useTranslation();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(tick);
  }, []);
  const left = Date.parse(until) - now;
  return { text: timeLeft(left, i18n.language), isOver: !(left > 0) };
}
