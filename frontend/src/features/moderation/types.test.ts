import { expectTypeOf, it } from 'vitest';
import type { components } from '../../shared/rest/schema';
import type {
  AppealSummary,
  AppealView,
  CaseReport,
  CaseSummary,
  CaseView,
  Claim,
  Decision,
  Moment,
  Note,
  PriorReport,
  QueuePage,
  ReasonText,
  Sanction,
} from './types';

type Told = components['schemas'];

/** The words here are narrower than the document's plain strings; which members there are must be the same. */
it('has the members that the server describes', () => {
  expectTypeOf<keyof QueuePage>().toEqualTypeOf<keyof Told['QueuePage']>();
  expectTypeOf<keyof CaseSummary>().toEqualTypeOf<keyof Told['CaseSummary']>();
  expectTypeOf<keyof CaseView>().toEqualTypeOf<keyof Told['CaseView']>();
  expectTypeOf<keyof CaseReport>().toEqualTypeOf<keyof Told['CaseReport']>();
  expectTypeOf<keyof PriorReport>().toEqualTypeOf<keyof Told['EarlierReport']>();
  expectTypeOf<keyof Claim>().toEqualTypeOf<keyof Told['ClaimView']>();
  expectTypeOf<keyof Decision>().toEqualTypeOf<keyof Told['DecisionView']>();
  expectTypeOf<keyof Sanction>().toEqualTypeOf<keyof Told['SanctionView']>();
  expectTypeOf<keyof Note>().toEqualTypeOf<keyof Told['NoteView']>();
  expectTypeOf<keyof Moment>().toEqualTypeOf<keyof Told['Happening']>();
  expectTypeOf<keyof AppealSummary>().toEqualTypeOf<keyof Told['AppealSummary']>();
  expectTypeOf<keyof AppealView>().toEqualTypeOf<keyof Told['AppealView']>();
  expectTypeOf<keyof ReasonText>().toEqualTypeOf<keyof Told['ReasonTextView']>();
});
