import type { ReportWish } from '../../shared/rest/types';

/** What the calls about pictures take and answer. */

export interface Nonce {
  nonce: string;
}

export interface Frame {
  /** JPEG, in base64. */
  image: string;
  takenAt: string;
  hash: string;
}

/** A report with the pictures that prove it. */
export type ProvenReport = ReportWish & { nonce?: string; frames?: Frame[] };
