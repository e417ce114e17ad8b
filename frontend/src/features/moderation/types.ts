/** What /api/moderation takes and answers. */
import type { ToldAuditEntry, ToldFigures } from '../../shared/rest/types';

export const categories = [
  'child-safety',
  'threat',
  'sexual-content',
  'harassment',
  'spam',
  'under-age',
  'other',
] as const;
export type Category = (typeof categories)[number];

export type Lane = 'urgent' | 'ordinary';
export const statuses = ['open', 'claimed', 'awaiting-confirmation', 'closed'] as const;
type CaseStatus = (typeof statuses)[number];

export const kinds = ['dismiss-fair', 'dismiss-unfounded', 'warn', 'suspend', 'ban'] as const;
/** What a decision can be. */
export type Kind = (typeof kinds)[number];
/** The decisions that restrict somebody, and so need reasons. */
export const restrictions: readonly Kind[] = ['warn', 'suspend', 'ban'];
type SanctionKind = 'warning' | 'pause' | 'suspension' | 'ban';
type Outcome = 'open' | 'fair' | 'unfounded';

/** An account, as moderators see it. */
export interface Who {
  id: string;
  username: string;
}

/** Who works on a case, and how long still. */
export interface Claim {
  by: string;
  mine: boolean;
  since: string;
  until: string;
}

export interface CaseSummary {
  id: string;
  lane: Lane;
  severity: number;
  score: number;
  categories: Category[];
  reports: number;
  openedAt: string;
  lastReportAt: string;
  closedAt?: string;
  status: CaseStatus;
  account?: Who;
  claim?: Claim;
  flags: string[];
  ownCase: boolean;
}

export interface QueuePage {
  items: CaseSummary[];
  next?: string;
  open: number;
  urgent: number;
  oldestAt?: string;
  awaiting: number;
}

interface Line {
  number: number;
  from: 'reporter' | 'reported';
  text: string;
  at: string;
}

export interface Frame {
  number: number;
  takenAt: string;
}

export interface CaseReport {
  id: string;
  at: string;
  category: Category;
  comment?: string;
  outcome: Outcome;
  weight: number;
  /** Whether it is, to the last bit, what was filed. */
  intact: boolean;
  reporter?: Who;
  accuracy?: { decided: number; fair: number };
  encounter: {
    id: string;
    mode: 'video' | 'text';
    startedAt: string;
    endedAt?: string;
    messageCount: number;
    reporterPseudonym: string;
    reportedPseudonym: string;
  };
  lines: Line[];
  frames: Frame[];
  /** Of the reporter; absent if that account is gone. */
  history?: {
    reportsBy: number;
    reportsOn: number;
    sanctions: number;
    reportingSuspended: boolean;
  };
}

/** What became of a report's subject. */
type Measure = 'none' | 'warned' | 'suspended' | 'banned';

export interface PriorReport {
  id: string;
  at: string;
  category: Category;
  outcome: Outcome;
  measure?: Measure;
  caseId?: string;
}

export interface Decision {
  id: string;
  kind: Kind;
  days?: number;
  rule?: string;
  facts?: string;
  note?: string;
  by?: string;
  mine: boolean;
  at: string;
  state: 'proposed' | 'final' | 'declined';
  confirmedBy?: string;
  confirmedAt?: string;
  singleModerator: boolean;
}

export interface Sanction {
  id: string;
  kind: SanctionKind;
  rule: string;
  facts: string;
  automated: boolean;
  at: string;
  until?: string;
  acknowledgedAt?: string;
  liftedAt?: string;
  caseId?: string;
  appeal?: { id: string; at: string; outcome?: 'granted' | 'denied' };
}

export interface Note {
  id: string;
  by?: string;
  at: string;
  text: string;
}

export type Detail = Record<string, string | number | boolean>;

export interface Moment {
  at: string;
  by?: string;
  action: string;
  detail?: Detail;
}

/** What a case has besides what the queue shows of it. */
interface CaseFile {
  version: number;
  standing?: { kind: string; until?: string };
  proposed?: Decision;
  mayConfirm: boolean;
  decision?: Decision;
  reports: CaseReport[];
  reportsOn: PriorReport[];
  reportsBy: PriorReport[];
  sanctions: Sanction[];
  notes: Note[];
  timeline: Moment[];
}

/** A case as the server tells it. */
export interface CaseView extends CaseFile {
  summary: CaseSummary;
}

/** A case as it is worked with. */
export type Case = Omit<CaseSummary, 'reports'> & CaseFile;

export interface DecisionWish {
  version: number;
  kind: Kind;
  days?: number;
  rule?: string;
  facts?: string;
  note?: string;
}

export interface AppealSummary {
  id: string;
  at: string;
  kind: SanctionKind;
  account?: Who;
  caseId?: string;
  decidedAt?: string;
  outcome?: 'granted' | 'denied';
  mayDecide: boolean;
  automated: boolean;
}

interface AppealFile {
  version: number;
  text: string;
  sanction: Sanction;
  decidedBy?: string;
  confirmedBy?: string;
  reply?: string;
  decider?: string;
}

/** An appeal as the server tells it. */
export interface AppealView extends AppealFile {
  summary: AppealSummary;
}

/** An appeal as it is worked with. */
export type Appeal = AppealSummary & AppealFile;

export interface PublicNotice {
  id: string;
  at: string;
  category: Category;
  text: string;
  where?: string;
  contact?: string;
  reply?: string;
  decidedAt?: string;
}

export interface ReasonText {
  id: string;
  name: string;
  kind?: Kind;
  rule: string;
  facts: string;
}

export type AuditEntry = Omit<ToldAuditEntry, 'detail'> & { detail?: Detail };

export const roles = ['USER', 'MODERATOR', 'ADMINISTRATOR'] as const;
export type Role = (typeof roles)[number];

export interface Member {
  id: string;
  username: string;
  role: Role;
  childSafety: boolean;
  standing: { kind: string; until?: string };
  createdAt: string;
  secondFactor: boolean;
}

/** A keyset page. */
export interface Items<T> {
  items: T[];
  next?: string;
}

/** The same as the server tells them, in words that are known here. */
export type Figures = Omit<ToldFigures, 'reports' | 'decisions' | 'meetings'> & {
  reports: { category: Category; counts: number[] }[];
  decisions: { kind: Kind | 'pause'; counts: number[] }[];
  meetings: { mode: 'video' | 'text'; counts: number[] }[];
};
