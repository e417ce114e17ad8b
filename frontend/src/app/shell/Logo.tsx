import styles from './Logo.module.css';

/** Two circles that happen to meet. */
export function Logo({ size = 34 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" className={styles.logo}>
      <circle cx="11.5" cy="16" r="9" />
      <circle cx="20.5" cy="16" r="9" />
      <path d="M16 8.21a9 9 0 0 1 0 15.58 9 9 0 0 1 0-15.58z" />
    </svg>
  );
}
