import type { DecisionKind } from '../types';

const dismissal = {
  sanctions: false,
  needsDays: false,
  needsSecond: false,
  tone: 'plain',
} as const;
export const decisionKinds: DecisionKind[] = [
  { ...dismissal, kind: 'dismiss-fair' },
  { ...dismissal, kind: 'dismiss-unfounded' },
  { ...dismissal, kind: 'warn', sanctions: true },
  { kind: 'suspend', sanctions: true, needsDays: true, needsSecond: false, tone: 'danger' },
  { kind: 'ban', sanctions: true, needsDays: false, needsSecond: true, tone: 'danger' },
];
