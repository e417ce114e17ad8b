import { CircleAlert, CircleCheck, Info } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Callout.module.css';

const icons = { info: Info, problem: CircleAlert, good: CircleCheck };

interface Props {
  tone: keyof typeof icons;
  children: ReactNode;
  /** Makes a screen reader speak it at once: for the result of an action only. */
  alert?: boolean;
}

export function Callout({ tone, children, alert = false }: Props) {
  const Icon = icons[tone];
  return (
    <div
      className={`${styles.callout ?? ''} ${styles[tone] ?? ''}`}
      role={alert ? 'alert' : undefined}
    >
      <Icon size={20} aria-hidden="true" />
      <div>{children}</div>
    </div>
  );
}
