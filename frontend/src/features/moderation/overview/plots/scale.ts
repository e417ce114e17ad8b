/** The smallest round number that is not below the largest value: 1, 2 or 5 times a power of ten, and even halves. */
export function axisMax(values: readonly (number | null)[]): number {
  const max = Math.max(0, ...values.map((value) => value ?? 0));
  if (max <= 2) return 2;
  const power = 10 ** Math.floor(Math.log10(max));
  const step = [1, 2, 4, 5, 10].find((factor) => factor * power >= max) ?? 10;
  return step * power;
}

const times = [2, 10, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200, 14_400, 28_800, 57_600];

/** The same for seconds: a round number of seconds, minutes, hours or days. */
export function timeAxisMax(values: readonly (number | null)[]): number {
  const max = Math.max(0, ...values.map((value) => value ?? 0));
  return times.find((time) => time >= max) ?? axisMax([max / 86_400]) * 86_400;
}

/** Stacks the values of each day: where each bar begins and ends. */
export function stack(series: readonly (readonly (number | null)[])[]): [number, number][][] {
  const heights: number[] = [];
  return series.map((counts) =>
    counts.map((count, day) => {
      const from = heights[day] ?? 0;
      heights[day] = from + (count ?? 0);
      return [from, heights[day]];
    }),
  );
}

/** The unbroken pieces of a line: days without a value make a gap, not a zero. */
export function lineSegments(counts: readonly (number | null)[]): [number, number][][] {
  const found: [number, number][][] = [[]];
  counts.forEach((count, day) => {
    if (count === null) found.push([]);
    else found.at(-1)?.push([day, count]);
  });
  return found.filter((piece) => piece.length > 0);
}
