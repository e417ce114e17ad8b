import type { components } from './schema';

/** The names under which the client knows what REST takes and answers; `npm run types` writes the shapes. */
type Schemas = components['schemas'];

export type Account = Schemas['AccountView'];
export type Standing = Schemas['StandingView'];
export type Credentials = Schemas['Credentials'];
export type Newcomer = Schemas['Registration'];
export type PasswordChange = Schemas['PasswordChange'];
export type Deletion = Schemas['Deletion'];
export type Device = Schemas['SessionView'];
export type DeviceList = Schemas['SessionList'];
export type PastEncounter = Schemas['PastEncounter'];
export type EncounterPage = Schemas['PastEncounterPage'];
export type BlockPage = Schemas['BlockViewPage'];
export type BlockWish = Schemas['Wanted'];
export type Violation = Schemas['Violation'];
export type ReportWish = Schemas['Complaint'];
export type PastReport = Schemas['MyReport'];
export type ReportPage = Schemas['MyReportPage'];
export type NoticeWish = Schemas['NoticeForm'];
export type NoticeState = Schemas['NoticeState'];
export type NoticeReceipt = Schemas['Kept'];
export type ToldFigures = Schemas['Figures'];
export type ToldAuditEntry = Schemas['AuditEntryView'];
export type AuditState = Schemas['AuditState'];
export type Transparency = Schemas['Transparency'];
export type Spread = Schemas['Spread'];
