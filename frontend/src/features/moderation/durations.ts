const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** A span of time in its largest unit, short: 4 min, 3 hr, 12 days. Below a minute in seconds. */
export function formatDuration(seconds: number, language: string): string {
  const [unit, size] = units.find(([, length]) => seconds >= length) ?? (['second', 1] as const);
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(
    Math.max(0, Math.floor(seconds / size)),
  );
}

/** How long ago a time is. */
export const formatAge = (time: string, now: number, language: string): string =>
  formatDuration((now - Date.parse(time)) / 1000, language);

/** How long until a time, never below nothing, to the minute. */
export const formatRemaining = (time: string, now: number, language: string): string =>
  formatDuration(Math.round(Math.max(0, Date.parse(time) - now) / 60_000) * 60, language);
