import { Table2, ChartColumn } from 'lucide-react';
import { useState, type PointerEvent } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import styles from './Plot.module.css';
import { PlotGraphic } from './PlotGraphic';
import { PlotTable } from './PlotTable';
import { axisMax, stack, timeAxisMax } from './scale';
import type { Series } from './series';

export interface PlotProps {
  title: string;
  days: readonly string[];
  series: readonly Series[];
  /** Bars are stacked, and their values are summed; lines are not. */
  shape: 'bars' | 'lines';
  /** How a value is written. */
  format: (value: number) => string;
  /** Whether values are seconds. */
  isTime?: boolean;
  /** A note about the whole span. */
  note?: string;
}

/** A plot of some days, or a table of the same numbers. Pointing at a day shows its numbers in the legend. */
export function Plot(props: PlotProps) {
  const { title, days, series, shape, format, isTime = false, note } = props;
  const { t, i18n } = useTranslation('moderation');
  const [asTable, setAsTable] = useState(false);
  const [day, setDay] = useState<number | null>(null);
  const date = new Intl.DateTimeFormat(i18n.language, {
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const dateOf = (index: number): string => {
    const text = days[index];
    return text === undefined ? '' : date.format(new Date(text));
  };
  const tops =
    shape === 'bars'
      ? stack(series.map(({ counts }) => counts))
          .flat()
          .map(([, top]) => top)
      : series.flatMap(({ counts }) => counts);
  const max = isTime ? timeAxisMax(tops) : axisMax(tops);
  const valueOf = ({ counts }: Series): string => {
    if (day !== null) return write(counts[day] ?? null);
    return shape === 'bars'
      ? format(counts.reduce<number>((sum, count) => sum + (count ?? 0), 0))
      : write(counts.findLast((count) => count !== null) ?? null);
  };
  const write = (value: number | null): string =>
    value === null ? t('overview.none') : format(value);
  const point = (event: PointerEvent): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const index = Math.floor(((event.clientX - box.left) / box.width) * days.length);
    setDay(Math.min(days.length - 1, Math.max(0, index)));
  };
  return (
    <section className={styles.card} aria-label={title}>
      <header className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <span className={styles.note}>{day === null ? note : dateOf(day)}</span>
        <Button
          className={styles.switch ?? ''}
          aria-label={`${title}: ${t(asTable ? 'overview.plot' : 'overview.table')}`}
          onPress={() => setAsTable(!asTable)}
        >
          {asTable ? (
            <ChartColumn size={16} aria-hidden="true" />
          ) : (
            <Table2 size={16} aria-hidden="true" />
          )}
        </Button>
      </header>
      {asTable ? (
        <PlotTable
          title={title}
          days={days.map((_, index) => dateOf(index))}
          series={series}
          write={write}
        />
      ) : (
        <>
          <div className={styles.plot}>
            <div className={styles.scale} aria-hidden="true">
              <span>{format(max)}</span>
              <span>{format(max / 2)}</span>
              <span>{format(0)}</span>
            </div>
            <div className={styles.area} onPointerMove={point} onPointerLeave={() => setDay(null)}>
              <PlotGraphic
                label={t('overview.plotLabel', {
                  title,
                  from: dateOf(0),
                  until: dateOf(days.length - 1),
                  summary: series
                    .map((one) =>
                      t('overview.seriesValue', { name: one.name, value: valueOf(one) }),
                    )
                    .join('; '),
                })}
                {...{ series, shape, max, day }}
                count={days.length}
              />
            </div>
            <div className={styles.dates} aria-hidden="true">
              <span>{dateOf(0)}</span>
              <span>{dateOf(Math.floor((days.length - 1) / 2))}</span>
              <span>{dateOf(days.length - 1)}</span>
            </div>
          </div>
          <ul className={styles.legend} aria-hidden="true">
            {series.map((one) => (
              <li key={one.colour}>
                <span className={styles.swatch} data-colour={one.colour} />
                {one.name}
                <b className={styles.value}>{valueOf(one)}</b>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
