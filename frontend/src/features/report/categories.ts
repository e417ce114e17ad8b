import type { bounds } from '../../shared/rest/bounds';

export type Category = (typeof bounds.ReportRequest.category.enum)[number];

/** The categories of a report, the most frequent first; each has its digit as a shortcut. */
export const categories = [
  'sexual-content',
  'harassment',
  'threat',
  'child-safety',
  'under-age',
  'spam',
  'other',
] as const satisfies readonly Category[];

export function isCategory(name: string): name is Category {
  return categories.some((category) => category === name);
}

/** Frames that may show the abuse of a child are never sent. */
export function takesFrames(category: Category): boolean {
  return category !== 'child-safety';
}
