import { Problem, type Rest } from '../../shared/rest/rest';
import type { FrameUpload, Nonce, PastReport, ReportRequest } from '../../shared/rest/types';
import { bindFrame } from './bindFrame';
import { takesFrames, type Category } from './categories';
import type { Frame } from './RecentFrames';

export interface ReportDraft {
  encounterId: string;
  category: Category;
  comment: string;
  frames: readonly Frame[];
}

/** What was sent, for the confirmation. */
export interface FiledReport {
  category: Category;
  frames: number;
  /** There were frames, and the server refused them. */
  framesRefused: boolean;
  comment: boolean;
  /** The meeting went on after a restart of the server, which forgot the lines from before it. */
  takenUp: boolean;
}

/** Files a report. If its frames are refused, it is filed without them. */
export async function fileReport(rest: Rest, draft: ReportDraft): Promise<FiledReport> {
  const { encounterId, category } = draft;
  const comment = draft.comment.trim();
  const wanted = takesFrames(category) ? draft.frames : [];
  const request: ReportRequest = { encounterId, category, ...(comment === '' ? {} : { comment }) };
  const evidence = await bindFrames(rest, encounterId, wanted);
  const { report, frames } = await post(rest, request, evidence);
  return {
    category,
    frames,
    framesRefused: wanted.length > frames,
    comment: comment !== '',
    takenUp: report.takenUp,
  };
}

interface Evidence {
  nonce: string;
  frames: FrameUpload[];
}

/** Binds the frames to this encounter and to a nonce of the server. Null without frames. */
async function bindFrames(
  rest: Rest,
  encounterId: string,
  captured: readonly Frame[],
): Promise<Evidence | null> {
  if (captured.length === 0) return null;
  try {
    const { nonce } = await rest.post<Nonce>('/api/reports/nonces', { encounterId });
    const frames = await Promise.all(captured.map((frame) => bindFrame(frame, encounterId, nonce)));
    return { nonce, frames };
  } catch {
    return null;
  }
}

async function post(
  rest: Rest,
  request: ReportRequest,
  evidence: Evidence | null,
): Promise<{ report: PastReport; frames: number }> {
  try {
    const withEvidence: ReportRequest = { ...request, ...evidence };
    const report = await rest.post<PastReport>('/api/reports', withEvidence);
    return { report, frames: evidence?.frames.length ?? 0 };
  } catch (error) {
    if (!evidence || !isAboutFrames(error)) throw error;
    return { report: await rest.post<PastReport>('/api/reports', request), frames: 0 };
  }
}

/** Statuses that refuse the whole report; any other may refuse its frames. */
const whole = new Set([0, 401, 403, 404, 409, 429]);

function isAboutFrames(error: unknown): boolean {
  return error instanceof Problem && !whole.has(error.status);
}
