import styles from './Plot.module.css';
import { lineSegments, stack } from './scale';
import type { Series } from './series';

interface Props {
  label: string;
  series: readonly Series[];
  shape: 'bars' | 'lines';
  /** The value at the upper edge. */
  max: number;
  /** How many days there are. */
  count: number;
  /** The day that is pointed at. */
  day: number | null;
}

/** The SVG of a plot: a day is one unit wide, the plot is a hundred units high, and it is stretched to its container. */
export function PlotGraphic({ label, series, shape, max, count, day }: Props) {
  const y = (value: number): number => 100 - (value / max) * 100;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${count} 100`}
      preserveAspectRatio="none"
      className={styles.graphic}
    >
      {day === null ? null : <rect x={day} y={0} width={1} height={100} className={styles.day} />}
      {[0, 50, 100].map((height) => (
        <line key={height} x1={0} x2={count} y1={height} y2={height} className={styles.line} />
      ))}
      {shape === 'bars' ? <Bars series={series} y={y} /> : <Lines series={series} y={y} />}
    </svg>
  );
}

interface DrawnProps {
  series: readonly Series[];
  y: (value: number) => number;
}

function Bars({ series, y }: DrawnProps) {
  const stacked = stack(series.map(({ counts }) => counts));
  return series.map(({ colour }, index) => (
    <g key={colour} data-colour={colour} className={styles.bars}>
      {stacked[index]?.map(([from, to], day) =>
        to > from ? (
          <rect key={day} x={day + 0.12} width={0.76} y={y(to)} height={y(from) - y(to)} />
        ) : null,
      )}
    </g>
  ));
}

function Lines({ series, y }: DrawnProps) {
  return series.map(({ colour, counts }) => (
    <g key={colour} data-colour={colour} className={styles.lines}>
      {lineSegments(counts).map((piece) => {
        const points = piece.map(([day, value]) => `${day + 0.5},${y(value)}`);
        // a single day is a line of no length, which its round ends draw as a dot
        return <polyline key={points[0]} points={[...points, points.at(-1) ?? ''].join(' ')} />;
      })}
    </g>
  ));
}
