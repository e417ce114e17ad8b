import {
  categories,
  type Appeal,
  type AppealView,
  type AuditEntry,
  type Case,
  type CaseReport,
  type CaseSummary,
  type CaseView,
  type Figures,
  type Flag,
  type Member,
  type PublicNotice,
  type ReasonText,
  type Sanction,
} from '../types';
import { decisionKinds } from './decisionKinds';

const minute = 60_000;
/** A time that lies so many minutes back. */
export const ago = (minutes: number): string =>
  new Date(Date.now() - minutes * minute).toISOString();

/** Text by which somebody could attack a moderator's page. */
export const hostileText = [
  '<img src=x onerror="window.stolen=1"><script>window.stolen=1</script>',
  'javascript:window.stolen=1 https://evil.example/?q="><svg/onload=window.stolen=1>',
  '\u202Eright to left\u202C and Z\u0351\u0350a\u0351\u0350l\u0351g\u0350o',
  '{{constructor}} ${window.stolen=1} $t(common:name)',
].join('\n');

const names = [
  'harbour.lamp',
  'quietfox',
  '安靜的海',
  'mila_92',
  'x-Tremor-x',
  'noor',
  'Jørgen',
  'b4n4n4',
];
const nameOf = (index: number): string =>
  `${names[index % names.length] ?? ''}${index > 7 ? index : ''}`;

export function aSummary(index: number, change: Partial<CaseSummary> = {}): CaseSummary {
  const category = categories[2 + (index % 5)] ?? 'other';
  return {
    id: `case-${index}`,
    lane: 'ordinary',
    severity: 40 - (index % 5) * 5,
    score: 240 - index,
    categories: index % 3 === 0 && category !== 'other' ? [category, 'other'] : [category],
    reports: 1 + ((index * 7) % 9),
    openedAt: ago(30 + index * 47),
    lastReportAt: ago(3 + index * 5),
    status: index % 6 === 2 ? 'claimed' : 'open',
    account: { id: `account-${index}`, username: nameOf(index) },
    ...(index % 6 === 2
      ? {
          claim: {
            by: index % 12 === 2 ? 'mina' : 'me',
            mine: index % 12 !== 2,
            since: ago(4),
            until: ago(-11),
          },
        }
      : {}),
    flags: index % 9 === 1 ? ['paused'] : [],
    ownCase: index === 5,
    ...change,
  };
}

export const aFlag = (change: Partial<Flag> = {}): Flag => ({
  id: 'flag-0',
  at: ago(30),
  account: { id: 'account-9', username: 'quietfox2' },
  confidence: 'high',
  reasons: ['email', 'device'],
  banned: { id: 'account-1', username: 'quietfox' },
  bannedAt: ago(3000),
  ...change,
});

export function aReport(index: number, change: Partial<CaseReport> = {}): CaseReport {
  const said = [
    'hey',
    'hi, where are you from?',
    'doesn’t matter. add me on the other app',
    'I’d rather stay here',
    'then send me 50 in gift cards, I know what you look like now',
    'what? no',
    'do it or I post your face everywhere',
    'stop it',
  ];
  return {
    id: `report-${index}`,
    at: ago(20 + index * 33),
    category: index % 2 === 0 ? 'harassment' : 'spam',
    comment: index % 3 === 2 ? undefined : 'He asked for money and threatened me when I said no.',
    outcome: 'open',
    weight: 120 - index * 10,
    reporter: { id: `reporter-${index}`, username: nameOf(index + 3) },
    ...(index % 2 === 0 ? { accuracy: { decided: 9, fair: 8 } } : {}),
    encounter: {
      id: `encounter-${index}`,
      mode: index % 2 === 0 ? 'video' : 'text',
      startedAt: ago(31 + index * 33),
      endedAt: ago(20 + index * 33),
      messageCount: 22,
      takenUp: false,
      reporterPseudonym: 'Amber Heron',
      reportedPseudonym: 'Calm Otter',
    },
    lines: Array.from({ length: 22 }, (_, line) => ({
      number: line + 1,
      from: line % 2 === 0 ? ('reported' as const) : ('reporter' as const),
      text: said[line % said.length] ?? '',
      at: ago(25 - line * 0.2 + index * 33),
    })),
    frames:
      index % 2 === 0
        ? [1, 2, 3].map((number) => ({ number, takenAt: ago(21 - number * 0.1) }))
        : [],
    intact: true,
    history: {
      reportsBy: [{ id: `by-${index}`, at: ago(60 * 24 * 3), category: 'spam', outcome: 'fair' }],
      reportsOn: [],
      sanctions: 0,
      reportingSuspended: false,
    },
    ...change,
  } as CaseReport;
}

function aSanction(change: Partial<Sanction> = {}): Sanction {
  return {
    id: 'sanction-1',
    kind: 'suspension',
    rule: 'No asking strangers for money',
    facts:
      'On 3 November two people reported that you asked them for gift cards. The lines that the server kept say so.',
    automated: false,
    at: ago(60 * 24 * 20),
    until: ago(60 * 24 * 13),
    caseId: 'case-77',
    ...change,
  };
}

export function aCase(change: Partial<Case> = {}): Case {
  return {
    id: 'case-0',
    version: 4,
    lane: 'ordinary',
    severity: 30,
    score: 240,
    categories: ['harassment', 'spam'],
    status: 'open',
    openedAt: ago(95),
    lastReportAt: ago(20),
    flags: ['paused'],
    ownCase: false,
    account: { id: 'account-0', username: 'x-Tremor-x' },
    standing: { kind: 'paused', until: ago(-40), warningUnread: false },
    mayConfirm: false,
    reportCount: 3,
    reports: { items: [aReport(0), aReport(1), aReport(2)] },
    reportsOn: [
      { id: 'p1', at: ago(60 * 24 * 21), category: 'spam', outcome: 'fair', caseId: 'case-77' },
      {
        id: 'p2',
        at: ago(60 * 24 * 40),
        category: 'other',
        outcome: 'unfounded',
        caseId: 'case-60',
      },
    ],
    reportsBy: [{ id: 'p3', at: ago(60 * 24 * 2), category: 'harassment', outcome: 'unfounded' }],
    sanctions: [
      aSanction({ appeal: { id: 'appeal-1', at: ago(60 * 24 * 19), outcome: 'denied' } }),
      aSanction({
        id: 'sanction-2',
        kind: 'pause',
        automated: true,
        at: ago(50),
        until: ago(-10),
        rule: 'Several people reported you within an hour',
        facts: 'Three reports by people whose reports are usually right.',
      }),
    ],
    notes: [
      {
        id: 'n1',
        by: 'mina',
        at: ago(60),
        text: 'Same wording as in case 77. Look at the gift-card lines.',
      },
    ],
    timeline: [
      { at: ago(95), action: 'reported', detail: { category: 'spam' } },
      { at: ago(80), action: 'reported', detail: { category: 'harassment' } },
      { at: ago(50), action: 'paused', detail: { minutes: 60 } },
      { at: ago(61), by: 'mina', action: 'claimed' },
      { at: ago(60), by: 'mina', action: 'noted' },
      { at: ago(59), by: 'mina', action: 'case-viewed' },
    ],
    ...change,
  };
}

export function anAppeal(index: number, change: Partial<Appeal> = {}): Appeal {
  return {
    id: `appeal-${index}`,
    at: ago(60 * (5 + index * 9)),
    kind: index % 2 === 0 ? 'suspension' : 'ban',
    account: { id: `account-${index}`, username: nameOf(index) },
    caseId: `case-${index}`,
    mayDecide: index % 3 !== 2,
    automated: false,
    version: 1,
    text: 'I was not the one who wrote that: my flatmate used my computer that evening. I have changed my password since. Please look at the times.',
    sanction: aSanction({ kind: index % 2 === 0 ? 'suspension' : 'ban' }),
    decidedBy: 'mina',
    ...(index % 2 === 1 ? { confirmedBy: 'otto' } : {}),
    ...change,
  };
}

export function aNotice(index: number, change: Partial<PublicNotice> = {}): PublicNotice {
  return {
    id: `notice-${index}`,
    at: ago(60 * (2 + index * 11)),
    category: categories[index % categories.length] ?? 'other',
    text: 'On Tuesday evening somebody recorded my daughter’s friend on your site and put it on a video portal. The picture shows your page and the name Calm Otter.',
    where: 'https://video.example/watch?v=12345, from 1:20',
    ...(index % 2 === 0 ? { contact: 'parent@example.org' } : {}),
    ...change,
  };
}

export const reasonTexts: ReasonText[] = [
  {
    id: 'r1',
    name: 'Asked for money',
    kind: 'suspend',
    rule: 'No asking strangers for money',
    facts:
      'On […] you asked […] people for […]. The lines that the server kept at their reports say so.',
  },
  {
    id: 'r2',
    name: 'Insults, first time',
    kind: 'warn',
    rule: 'Be somebody you would like to meet',
    facts: 'On […] you wrote to somebody: “[…]”.',
  },
  {
    id: 'r3',
    name: 'Sexual content without consent',
    rule: 'Nothing sexual in front of people who have not agreed to it',
    facts: 'Pictures that the other person’s browser took on […] show […].',
  },
];

const joined = { createdAt: ago(60 * 24 * 300), standing: { kind: 'good', warningUnread: false } };
export const members: Member[] = [
  {
    ...joined,
    id: 'a1',
    username: 'otto',
    role: 'ADMINISTRATOR',
    childSafety: true,
    secondFactor: true,
  },
  {
    ...joined,
    id: 'a2',
    username: 'mina',
    role: 'MODERATOR',
    childSafety: true,
    secondFactor: true,
  },
  {
    ...joined,
    id: 'a3',
    username: 'juno',
    role: 'MODERATOR',
    childSafety: false,
    secondFactor: false,
  },
];

const actions = [
  'claimed',
  'case-viewed',
  'evidence-viewed',
  'noted',
  'decided',
  'role-changed',
  'paused',
];
export function anEntry(index: number): AuditEntry {
  const action = actions[index % actions.length] ?? 'case-viewed';
  return {
    id: String(20_417 - index),
    at: ago(index * 7),
    ...(action === 'paused'
      ? { role: 'system' }
      : { by: ['mina', 'otto', 'juno'][index % 3] ?? '', role: 'moderator' }),
    action,
    subject: {
      kind: action === 'role-changed' ? 'account' : 'case',
      id: `case-${index % 12}`,
      name: nameOf(index % 12),
    },
    ...(action === 'evidence-viewed' ? { detail: { report: 'report-0', frame: 2 } } : {}),
    ...(action === 'decided'
      ? { detail: { kind: 'suspend', days: 7, singleModerator: false } }
      : {}),
    hash: 'p3Qk9_vTz1LwA0cD',
  };
}

/** Figures of some days, always the same. */
export function someFigures(count: number): Figures {
  const days = Array.from({ length: count }, (_, day) =>
    ago((count - 1 - day) * 24 * 60).slice(0, 10),
  );
  const wave = (max: number, shift: number): number[] =>
    days.map((_, day) =>
      Math.max(
        0,
        Math.round(max * (0.55 + 0.45 * Math.sin(day / 2.1 + shift)) + (day % 7 > 4 ? max / 4 : 0)),
      ),
    );
  return {
    at: ago(0.2),
    days,
    reports: categories.map((category, index) => ({
      category,
      counts: wave([0.7, 1.4, 9, 12, 8, 3, 4][index] ?? 1, index),
    })),
    cases: {
      urgent: { open: 3, oldestAt: ago(26) },
      ordinary: { open: 214, oldestAt: ago(60 * 31) },
      awaiting: 2,
      opened: wave(22, 0.3),
      closed: wave(21, 0.9),
      backlog: days.map((_, day) => 150 + Math.round(60 * Math.sin(day / 6)) + day),
      oldest: { urgent: wave(1_500, 0.5), ordinary: wave(110_000, 1.5) },
    },
    firstAction: {
      urgent: { median: 540, p90: 1900 },
      ordinary: { median: 9_800, p90: 40_000 },
      median: wave(9_000, 2),
    },
    decisions: [...decisionKinds.map(({ kind }) => kind), 'pause' as const].map((kind, index) => ({
      kind,
      counts: wave([6, 4, 5, 3, 0.8, 1][index] ?? 1, index * 2),
    })),
    automated: { count: 24, share: 0.08 },
    appeals: { filed: wave(2, 1), overturned: wave(1, 0), open: 4, decided: 18 },
    notices: { open: 2, oldestAt: ago(60 * 13) },
    people: { online: 1_284, waiting: 37, meeting: 1_122 },
    crowds: wave(900, 0.8),
    meetings: [
      { mode: 'video', counts: wave(3_400, 0.5) },
      { mode: 'text', counts: wave(1_900, 0.1) },
    ],
    waiting: {
      median: days.map((_, day) => (day === 4 ? null : 1.4 + 0.5 * Math.sin(day))),
      p90: days.map((_, day) => (day === 4 ? null : 6.2 + 2 * Math.sin(day / 2))),
    },
  };
}

/** A case as the server sends it, with its summary apart. */
export function asView(whole: Case): CaseView {
  const { version, standing, proposed, mayConfirm, decision, reports, ...rest } = whole;
  const { reportsOn, reportsBy, sanctions, notes, timeline, reportCount, ...summary } = rest;
  const file = { version, mayConfirm, reports, reportsOn, reportsBy, sanctions, notes, timeline };
  return {
    ...file,
    ...(standing ? { standing } : {}),
    ...(proposed ? { proposed } : {}),
    ...(decision ? { decision } : {}),
    summary: { ...summary, reports: reportCount },
  };
}

export function asAppealView(whole: Appeal): AppealView {
  const { version, text, sanction, decidedBy, confirmedBy, reply, decider, ...summary } = whole;
  const known = { decidedBy, confirmedBy, reply, decider };
  const file = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
  return { ...file, version, text, sanction, summary };
}
