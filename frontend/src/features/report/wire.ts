import type { Category } from './categories';

/** What the calls about reports take and answer. */

export interface Nonce {
  nonce: string;
}

export interface Frame {
  /** JPEG, in base64. */
  image: string;
  takenAt: string;
  hash: string;
}

export interface ReportWish {
  encounterId: string;
  category: Category;
  comment?: string;
  nonce?: string;
  frames?: Frame[];
}

export interface PastReport {
  id: string;
  encounterId: string;
  pseudonym: string;
  category: string;
  at: string;
  outcome: string;
  action?: string;
}

export interface ReportPage {
  items: PastReport[];
  next?: string;
}
