import { useTranslation } from 'react-i18next';
import styles from './Plot.module.css';
import type { Series } from './series';

interface Props {
  title: string;
  days: readonly string[];
  series: readonly Series[];
  write: (value: number | null) => string;
}

/** The same numbers to be read one by one, the newest day first. */
export function PlotTable({ title, days, series, write }: Props) {
  const { t } = useTranslation('moderation');
  const order = days.map((_, index) => days.length - 1 - index);
  return (
    <div className={styles.scroll} role="region" aria-label={title} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('overview.day')}</th>
            {series.map(({ colour, name }) => (
              <th key={colour} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {order.map((day) => (
            <tr key={day}>
              <th scope="row">{days[day]}</th>
              {series.map(({ colour, counts }) => (
                <td key={colour}>{write(counts[day] ?? null)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
