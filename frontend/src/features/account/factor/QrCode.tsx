import { useEffect, useState } from 'react';
import styles from '../Account.module.css';

/** The empty modules around a code, without which scanners do not find it. */
const quietZone = 4;

interface Props {
  text: string;
  label: string;
}

/** A QR code, always dark on light, which all scanners can read. */
export function QrCode({ text, label }: Props) {
  const [rows, setRows] = useState<boolean[][] | null>(null);
  useEffect(() => {
    let current = true;
    void import('uqr').then(({ encode }) => {
      if (current) setRows(encode(text, { ecc: 'M', border: 0 }).data);
    });
    return () => {
      current = false;
    };
  }, [text]);
  const side = (rows?.length ?? 1) + quietZone * 2;
  return (
    <svg
      className={styles.qr}
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={rows ? outline(rows) : ''} />
    </svg>
  );
}

function outline(rows: boolean[][]): string {
  return rows
    .flatMap((row, y) =>
      row.map((dark, x) => (dark ? `M${x + quietZone} ${y + quietZone}h1v1h-1z` : '')),
    )
    .join('');
}
