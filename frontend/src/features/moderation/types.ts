/** The requests and answers of /api/moderation. */
import type { moderation as words } from '../../shared/i18n/en/moderation';
import { bounds } from '../../shared/rest/bounds';
import type { components } from '../../shared/rest/schema';
import type { AuditEntryView, FiguresView } from '../../shared/rest/types';

export type Category = (typeof bounds.ReportRequest.category.enum)[number];

/** The categories of a report, in the order of the filter. */
export const categories = [
  'child-safety',
  'threat',
  'sexual-content',
  'harassment',
  'spam',
  'under-age',
  'other',
] as const satisfies readonly Category[];

export const lanes = bounds.NextCaseRequest.lane.enum;
export type Lane = (typeof lanes)[number];
export const statuses = ['open', 'claimed', 'awaiting-confirmation', 'closed'] as const;
type CaseStatus = (typeof statuses)[number];

/** The kinds of decision that have a translation; the server says which of them exist. */
export type Kind = keyof typeof words.decide.effects;
type SanctionKind = keyof typeof words.sanctionKinds;
type Outcome = 'open' | 'fair' | 'unfounded';

type Schemas = components['schemas'];

/** A schema of the server, with string members narrowed to the known values. */
type Narrowed<Name extends keyof Schemas, Narrower extends Partial<Schemas[Name]>> = Omit<
  Schemas[Name],
  keyof Narrower
> &
  Narrower;

export type AccountRef = Schemas['AccountRef'];
/** Who works on a case, and how long still. */
export type Claim = Schemas['ClaimView'];
export type CaseSummary = Narrowed<
  'CaseSummary',
  { lane: Lane; categories: Category[]; status: CaseStatus }
>;
export type QueuePage = Narrowed<'QueuePage', { items: CaseSummary[] }>;

type Line = Narrowed<'LineView', { from: 'reporter' | 'reported' }>;
export type Frame = Schemas['FrameView'];
export type CaseReport = Narrowed<
  'CaseReport',
  {
    category: Category;
    outcome: Outcome;
    encounter: Narrowed<'ReportedEncounter', { mode: 'video' | 'text' }>;
    lines: Line[];
    history?: Narrowed<
      'ReporterHistory',
      { reportsBy: EarlierReport[]; reportsOn: EarlierReport[] }
    >;
  }
>;
/** The measure that followed from a report. */
type Measure = keyof typeof words.measures;
export type EarlierReport = Narrowed<
  'EarlierReportView',
  { category: Category; outcome: Outcome; measure?: Measure }
>;
export type Decision = Narrowed<
  'DecisionView',
  { kind: Kind; state: 'proposed' | 'final' | 'declined' }
>;
type AppealOutcome = 'granted' | 'denied';
export type Sanction = Narrowed<
  'SanctionView',
  { kind: SanctionKind; appeal?: Narrowed<'AppealBrief', { outcome?: AppealOutcome }> }
>;
export type Note = Schemas['NoteView'];
/** That a new account may be a banned person's. */
export type Flag = Narrowed<
  'FlagView',
  { confidence: 'low' | 'medium' | 'high'; reasons: ('email' | 'device' | 'network')[] }
>;

export type Detail = Record<string, string | number | boolean>;
export type TimelineEntry = Omit<Schemas['TimelineEntry'], 'detail'> & { detail?: Detail };

/** A case as the server sends it. */
export type CaseView = Omit<
  Narrowed<
    'CaseView',
    {
      summary: CaseSummary;
      proposed?: Decision;
      decision?: Decision;
      reports: Items<CaseReport>;
      reportsOn: EarlierReport[];
      reportsBy: EarlierReport[];
      sanctions: Sanction[];
      link?: Flag;
    }
  >,
  'timeline'
> & { timeline: TimelineEntry[] };

/** A case with its summary merged in. */
export type Case = Omit<CaseSummary, 'reports'> & { reportCount: number } & Omit<
    CaseView,
    'summary'
  >;

/** A kind of decision: what it requires, and how its button looks. */
export type DecisionKind = Narrowed<'DecisionKindView', { kind: Kind; tone: 'plain' | 'danger' }>;
export type DecisionRequest = Narrowed<'DecisionRequest', { kind: Kind }>;

export type AppealSummary = Narrowed<
  'AppealSummary',
  { kind: SanctionKind; outcome?: AppealOutcome }
>;
/** An appeal as the server sends it. */
export type AppealView = Narrowed<'AppealView', { summary: AppealSummary; sanction: Sanction }>;
/** An appeal with its summary merged in. */
export type Appeal = AppealSummary & Omit<AppealView, 'summary'>;

export type PublicNotice = Narrowed<'FiledNotice', { category: Category }>;
export type ReasonText = Narrowed<'ReasonTextView', { kind?: Kind }>;

export type AuditEntry = Omit<AuditEntryView, 'detail'> & { detail?: Detail };

export const roles = bounds.RoleGrantRequest.role.enum;
export type Role = (typeof roles)[number];
export type Member = Schemas['GrantedAccount'];

/** A keyset page. */
export interface Items<T> {
  items: T[];
  next?: string;
}

/** The figures, with their names narrowed. */
export type Figures = Omit<FiguresView, 'reports' | 'decisions' | 'meetings'> & {
  reports: { category: Category; counts: number[] }[];
  decisions: { kind: keyof typeof words.kinds; counts: number[] }[];
  meetings: { mode: 'video' | 'text'; counts: number[] }[];
};
