import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Category } from '../types';
import styles from './Atoms.module.css';

export type Tone = 'urgent' | 'high' | 'middle' | 'calm' | 'good' | 'mine';

export function Badge({ tone = 'calm', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`${styles.badge ?? ''} ${styles[tone] ?? ''}`}>{children}</span>;
}

const severity: Record<Category, Tone> = {
  'child-safety': 'urgent',
  threat: 'urgent',
  'sexual-content': 'high',
  harassment: 'high',
  'under-age': 'high',
  spam: 'middle',
  other: 'calm',
};

export function CategoryBadge({ category }: { category: Category }) {
  const { t } = useTranslation(['moderation', 'report']);
  return <Badge tone={severity[category]}>{t(`report:categories.${category}`)}</Badge>;
}
