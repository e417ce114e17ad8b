import { Problem, type Rest } from '../../shared/rest/rest';
import type { Frame, Nonce, ReportWish } from '../../shared/rest/types';
import { takesPictures, type Category } from './categories';
import { seal } from './seal';
import type { Still } from './Stills';

export interface Complaint {
  encounterId: string;
  category: Category;
  comment: string;
  stills: readonly Still[];
}

/** What was sent, to be told to the person who sent it. */
export interface Filed {
  category: Category;
  pictures: number;
  /** There were pictures, and the server would not take them. */
  withoutPictures: boolean;
  comment: boolean;
}

/** Files a report. Pictures that cannot be sent never keep the report itself back. */
export async function file(rest: Rest, complaint: Complaint): Promise<Filed> {
  const { encounterId, category } = complaint;
  const comment = complaint.comment.trim();
  const wanted = takesPictures(category) ? complaint.stills : [];
  const wish: ReportWish = { encounterId, category, ...(comment === '' ? {} : { comment }) };
  const evidence = await bind(rest, encounterId, wanted);
  const sent = await post(rest, wish, evidence);
  return {
    category,
    pictures: sent,
    withoutPictures: wanted.length > sent,
    comment: comment !== '',
  };
}

interface Evidence {
  nonce: string;
  frames: Frame[];
}

/** Binds the pictures to this encounter and to a nonce of the server's. Null where there is nothing to bind. */
async function bind(
  rest: Rest,
  encounterId: string,
  stills: readonly Still[],
): Promise<Evidence | null> {
  if (stills.length === 0) return null;
  try {
    const { nonce } = await rest.post<Nonce>('/api/reports/nonces', { encounterId });
    const frames = await Promise.all(stills.map((still) => seal(still, encounterId, nonce)));
    return { nonce, frames };
  } catch {
    return null;
  }
}

async function post(rest: Rest, wish: ReportWish, evidence: Evidence | null): Promise<number> {
  try {
    const proven: ReportWish = { ...wish, ...evidence };
    await rest.post('/api/reports', proven);
    return evidence?.frames.length ?? 0;
  } catch (error) {
    if (!evidence || !isAboutPictures(error)) throw error;
    await rest.post('/api/reports', wish);
    return 0;
  }
}

/** These are refusals of the whole report; any other may be one of its pictures. */
const whole = new Set([0, 401, 403, 404, 409, 429]);

function isAboutPictures(error: unknown): boolean {
  return error instanceof Problem && !whole.has(error.status);
}
