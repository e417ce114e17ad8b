import { useTranslation } from 'react-i18next';
import styles from './Transparency.module.css';

interface Props {
  label: string;
  rows: readonly { name: string; count: number }[];
}

/** A table of numbers with a bar for each. */
export function Bars({ label, rows }: Props) {
  const { i18n } = useTranslation();
  const format = new Intl.NumberFormat(i18n.language);
  const max = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <table className={styles.bars} aria-label={label}>
      <tbody>
        {rows.map(({ name, count }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className={styles.count}>{format.format(count)}</td>
            <td className={styles.bar} aria-hidden="true">
              <svg viewBox="0 0 100 10" preserveAspectRatio="none">
                <rect width={(count / max) * 100} height="10" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
