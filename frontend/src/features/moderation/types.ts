/** What /api/moderation takes and answers. */
import type { moderation as words } from '../../shared/i18n/en/moderation';
import type { components } from '../../shared/rest/schema';
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

/** What a decision can be, by the words for it; the server says which of them there are. */
export type Kind = keyof typeof words.decide.effects;
type SanctionKind = keyof typeof words.sanctionKinds;
type Outcome = 'open' | 'fair' | 'unfounded';

type Schemas = components['schemas'];

/** A shape of the server's own description, some of whose plain strings are known here to be certain words. */
type Told<Name extends keyof Schemas, Narrower extends Partial<Schemas[Name]>> = Omit<
  Schemas[Name],
  keyof Narrower
> &
  Narrower;

export type Who = Schemas['AccountRef'];
/** Who works on a case, and how long still. */
export type Claim = Schemas['ClaimView'];
export type CaseSummary = Told<
  'CaseSummary',
  { lane: Lane; categories: Category[]; status: CaseStatus }
>;
export type QueuePage = Told<'QueuePage', { items: CaseSummary[] }>;

type Line = Told<'LineView', { from: 'reporter' | 'reported' }>;
export type Frame = Schemas['FrameView'];
export type CaseReport = Told<
  'CaseReport',
  {
    category: Category;
    outcome: Outcome;
    encounter: Told<'ReportedEncounter', { mode: 'video' | 'text' }>;
    lines: Line[];
    history?: Told<'ReporterHistory', { reportsBy: PriorReport[]; reportsOn: PriorReport[] }>;
  }
>;
/** What became of a report's subject. */
type Measure = keyof typeof words.measures;
export type PriorReport = Told<
  'EarlierReport',
  { category: Category; outcome: Outcome; measure?: Measure }
>;
export type Decision = Told<
  'DecisionView',
  { kind: Kind; state: 'proposed' | 'final' | 'declined' }
>;
type AppealOutcome = 'granted' | 'denied';
export type Sanction = Told<
  'SanctionView',
  { kind: SanctionKind; appeal?: Told<'AppealBrief', { outcome?: AppealOutcome }> }
>;
export type Note = Schemas['NoteView'];
/** That a new account may be a banned person's. */
export type Flag = Told<
  'FlagView',
  { confidence: 'low' | 'medium' | 'high'; reasons: ('email' | 'device' | 'network')[] }
>;

export type Detail = Record<string, string | number | boolean>;
export type Moment = Omit<Schemas['TimelineEntry'], 'detail'> & { detail?: Detail };

/** A case as the server tells it. */
export type CaseView = Omit<
  Told<
    'CaseView',
    {
      summary: CaseSummary;
      proposed?: Decision;
      decision?: Decision;
      reports: Items<CaseReport>;
      reportsOn: PriorReport[];
      reportsBy: PriorReport[];
      sanctions: Sanction[];
      link?: Flag;
    }
  >,
  'timeline'
> & { timeline: Moment[] };

/** A case as it is worked with. */
export type Case = Omit<CaseSummary, 'reports'> & { reportCount: number } & Omit<
    CaseView,
    'summary'
  >;

/** What a moderator may decide: what it takes, and how it is drawn. */
export type DecisionKind = Told<'DecisionKindView', { kind: Kind; tone: 'plain' | 'danger' }>;
export type DecisionWish = Told<'DecisionRequest', { kind: Kind }>;

export type AppealSummary = Told<'AppealSummary', { kind: SanctionKind; outcome?: AppealOutcome }>;
/** An appeal as the server tells it. */
export type AppealView = Told<'AppealView', { summary: AppealSummary; sanction: Sanction }>;
/** An appeal as it is worked with. */
export type Appeal = AppealSummary & Omit<AppealView, 'summary'>;

export type PublicNotice = Told<'FiledNotice', { category: Category }>;
export type ReasonText = Told<'ReasonTextView', { kind?: Kind }>;

export type AuditEntry = Omit<ToldAuditEntry, 'detail'> & { detail?: Detail };

export const roles = ['USER', 'MODERATOR', 'ADMINISTRATOR'] as const;
export type Role = (typeof roles)[number];
export type Member = Schemas['GrantedAccount'];

/** A keyset page. */
export interface Items<T> {
  items: T[];
  next?: string;
}

/** The same as the server tells them, in words that are known here. */
export type Figures = Omit<ToldFigures, 'reports' | 'decisions' | 'meetings'> & {
  reports: { category: Category; counts: number[] }[];
  decisions: { kind: keyof typeof words.kinds; counts: number[] }[];
  meetings: { mode: 'video' | 'text'; counts: number[] }[];
};
