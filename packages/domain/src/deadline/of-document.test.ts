import { describe, expect, it, test } from 'vitest';
import type { FlowEvent } from '../case-type/envelope.ts';
import { aMediation, anEvent, aPetition } from '../testing.ts';
import { deadlinesOf } from './of-document.ts';

/** A step as it happened: what, on which day, and its payload beside that day. */
type Happened = readonly [type: string, day: string, payload?: Record<string, unknown>];

function history(steps: readonly Happened[]): FlowEvent[] {
  return steps.map(([type, day, payload], at) =>
    anEvent({ id: `e${at}`, type, at: `${day}T10:00:00+08:00`, payload: { on: day, ...payload } }),
  );
}

type MediationFields = Parameters<typeof aMediation>[0];

const mediationAt = (today: string, fields: MediationFields, ...steps: readonly Happened[]) =>
  deadlinesOf('mediation', aMediation({ ...fields, events: history(steps) }), { today });

const petitionAt = (today: string, ...steps: readonly Happened[]) =>
  deadlinesOf('petition', aPetition({ events: history(steps) }), { today });

const brief = (found: ReturnType<typeof deadlinesOf>) =>
  found.map(({ rule, from, due, state, metOn }) => [rule, from, due, state, metOn].filter(Boolean).join(' '));

const draft = { signers: ['p1', 'p2'], mediatorIds: ['u-zhao'], paperOnly: false };
const signed: readonly Happened[] = [
  ['agreementDrafted', '2026-05-20', draft],
  ['partySigned', '2026-05-20', { partyId: 'p1', mode: 'fingerprint' }],
  ['mediatorSigned', '2026-05-20', { mediatorId: 'u-zhao' }],
  ['partySigned', '2026-05-27', { partyId: 'p2', mode: 'fingerprint' }],
];
const sealed: Happened = ['sealAffixed', '2026-05-28'];
const begun: readonly Happened[] = [
  ['registered', '2026-05-18'],
  ['sessionHeld', '2026-05-20'],
];

describe('the time to mediate', () => {
  const at = (fields: MediationFields, ...steps: readonly Happened[]) =>
    brief(mediationAt('2026-05-25', fields, ...steps))[0];

  it('is a month from acceptance', () => {
    expect(at({}, ['registered', '2026-05-18'])).toBe('pm.mediate 2026-05-18 2026-06-18 open');
    expect(at({}, ['submitted', '2026-05-11'], ['accepted', '2026-05-18'])).toBe(
      'pm.mediate 2026-05-18 2026-06-18 open',
    );
  });

  it('is fifteen days from the application for wages and labour', () => {
    const application = { date: '2026-05-15' };
    expect(at({ disputeType: '10', application }, ['registered', '2026-05-18'])).toBe(
      'pm.labor 2026-05-15 2026-06-01 open',
    );
    expect(at({ disputeType: '11' }, ['registered', '2026-05-18'])).toBe('pm.labor 2026-05-18 2026-06-02 open');
  });

  it('is thirty working days for a medical dispute', () => {
    expect(at({ disputeType: '15' }, ['registered', '2026-05-18'])).toBe('pm.medical 2026-05-18 2026-06-30 open');
  });

  it.each([
    ['entrusted', 'ordinary', 'pm.courtEntrust.ordinary 2026-05-18 2026-06-02 open'],
    ['entrusted', 'summary', 'pm.courtEntrust.summary 2026-05-18 2026-05-25 open'],
    ['in-trial', 'small-claims', 'pm.courtEntrust.summary 2026-05-18 2026-05-25 open'],
    ['delegated', 'ordinary', 'pm.courtDelegate 2026-05-18 2026-06-17 open'],
    ['police', 'ordinary', 'pm.mediate 2026-05-19 2026-06-22 open'],
  ] as const)('of a case that is %s by a court (%s) runs from the receipt', (mode, procedure, expected) => {
    const receipt: Happened = ['referralReceived', '2026-05-18', { fromOrgId: 'org-fy' }];
    expect(at({ referralIn: { mode, procedure } }, receipt, ['accepted', '2026-05-19'])).toBe(expected);
  });

  it('is longer by consent, and stands still while the case is suspended', () => {
    const extended: Happened = ['extended', '2026-05-22', { until: '2026-07-04', partiesAgreed: true }];
    expect(at({}, ...begun, extended)).toBe('pm.mediate 2026-05-18 2026-07-06 open');
    const suspended: Happened = ['suspended', '2026-05-20', { reason: '委托鉴定', reviewOn: '2026-06-20' }];
    expect(at({}, ...begun, suspended)).toBe('pm.mediate 2026-05-18 2026-06-23 open');
    expect(at({}, ...begun, suspended, ['resumed', '2026-05-22'])).toBe('pm.mediate 2026-05-18 2026-06-22 open');
  });

  it('is overdue when it passes, met by an agreement in force, not by a draft', () => {
    const late = (...steps: readonly Happened[]) => brief(mediationAt('2026-06-19', {}, ...begun, ...steps))[0];
    expect(late(...signed)).toBe('pm.mediate 2026-05-18 2026-06-18 overdue');
    expect(late(...signed, sealed)).toBe('pm.mediate 2026-05-18 2026-06-18 met 2026-05-28');
    const ended: Happened = ['terminated', '2026-06-01', { reason: 'no-agreement', remediesTold: true }];
    expect(late(ended)).toBe('pm.mediate 2026-05-18 2026-06-18 met 2026-06-01');
  });

  it('has not been met yet on an earlier day', () => {
    const [first] = mediationAt('2026-05-22', {}, ...begun, ...signed, sealed);
    expect(first).toMatchObject({ rule: 'pm.mediate', state: 'open' });
    expect(first).not.toHaveProperty('metOn');
  });
});

describe('judicial confirmation', () => {
  const after = (today: string, ...steps: readonly Happened[]) =>
    brief(mediationAt(today, {}, ...begun, ...signed, sealed, ...steps)).filter((line) => line.startsWith('jc.'));

  it('runs from the day the last signature and the seal were there', () => {
    expect(after('2026-06-01')).toEqual(['jc.apply 2026-05-28 2026-06-29 open']);
    expect(brief(mediationAt('2026-06-01', {}, ...begun, ...signed))).toHaveLength(1);
  });

  it('is a right that lapses', () => {
    expect(after('2026-06-30')).toEqual(['jc.apply 2026-05-28 2026-06-29 lapsed']);
  });

  it('sets the court its own days', () => {
    const applied: Happened = ['confirmationApplied', '2026-06-01', { jointly: true }];
    const accepted: Happened = ['confirmationAccepted', '2026-06-03', { courtCaseNo: '（2026）测0101民特37号' }];
    expect(after('2026-06-03', applied, accepted)).toEqual([
      'jc.accept 2026-06-01 2026-06-04 met 2026-06-03',
      'jc.apply 2026-05-28 2026-06-29 met 2026-06-01',
      'jc.decide 2026-06-03 2026-07-03 open',
    ]);
  });

  it('runs anew when the agreement was changed', () => {
    const again: readonly Happened[] = [
      ['agreementAmended', '2026-06-08', draft],
      ...signed.slice(1).map(([type, , payload]): Happened => [type, '2026-06-08', payload ?? {}]),
    ];
    expect(after('2026-06-10', ...again)).toEqual(['jc.apply 2026-05-28 2026-06-29 open']);
    expect(after('2026-06-10', ...again, ['sealAffixed', '2026-06-09'])).toEqual([
      'jc.apply 2026-06-09 2026-07-09 open',
    ]);
  });
});

describe('performance', () => {
  const agreed: Happened = ['orallyAgreed', '2026-05-20'];
  const by = { agreement: { performBy: '2026-06-20' } };
  const after = (today: string, fields: MediationFields, ...steps: readonly Happened[]) =>
    brief(mediationAt(today, fields, ...begun, agreed, ...steps)).filter((line) => /^(pm\.[pif]|exec)/.test(line));

  it('is due on the day agreed, or the next working day, and visited after it', () => {
    expect(after('2026-06-01', by)).toEqual([
      'pm.perform 2026-06-20 2026-06-22 open',
      'pm.followup 2026-06-20 2026-07-20 open',
    ]);
  });

  it('counts a visit before that day only once all was done', () => {
    const visited: Happened = ['followedUp', '2026-06-10'];
    const done: Happened = ['performed', '2026-06-09', { completed: true }];
    expect(after('2026-06-11', by, visited)[1]).toBe('pm.followup 2026-06-20 2026-07-20 open');
    expect(after('2026-06-11', by, done, visited)).toEqual([
      'pm.perform 2026-06-20 2026-06-22 met 2026-06-09',
      'pm.followup 2026-06-20 2026-07-20 met 2026-06-10',
    ]);
  });

  it('may be enforced for two years, once the court has confirmed the agreement', () => {
    const confirmed: readonly Happened[] = [
      ['confirmationApplied', '2026-06-01', { jointly: true }],
      ['confirmationAccepted', '2026-06-03', { courtCaseNo: '（2026）测0101民特37号' }],
      ['confirmed', '2026-06-10'],
    ];
    expect(after('2026-07-25', by, ...confirmed)).toContain('exec.apply 2026-06-20 2028-06-20 provisional');
    const done: Happened = ['performed', '2026-07-28', { completed: true }];
    expect(after('2026-07-29', by, ...confirmed, done).join()).not.toContain('exec.apply');
  });

  it.each([
    ['每月5日', undefined, '2026-11-22', 'pm.instalment 2026-06-05 2026-12-05 open'],
    ['每月5日', undefined, '2026-06-01', 'pm.instalment 2026-06-05 2026-06-05 open'],
    ['每月5日', undefined, '2026-07-05', 'pm.instalment 2026-06-05 2026-07-05 open'],
    ['每季度', undefined, '2026-06-06', 'pm.instalment 2026-06-05 2026-09-05 open'],
    ['每半年', undefined, '2026-06-06', 'pm.instalment 2026-06-05 2026-12-05 open'],
    ['每年', undefined, '2026-06-06', 'pm.instalment 2026-06-05 2027-06-05 provisional'],
    ['每月5日', '2026-10-05', '2026-10-04', 'pm.instalment 2026-06-05 2026-10-05 open'],
    ['每月5日', '2026-10-05', '2026-10-06', undefined],
    ['随时', undefined, '2026-07-05', undefined],
  ])('recurs %s until %s: on %s the next is %s', (cycle, until, today, expected) => {
    const recurring = { cycle, ...(until && { until }) };
    const lines = after(today, { agreement: { performBy: '2026-06-05', recurring } });
    expect(lines.find((line) => line.startsWith('pm.instalment'))).toBe(expected);
    expect(lines.join()).not.toContain('pm.perform');
  });
});

const received: readonly Happened[] = [
  ['registered', '2026-07-20'],
  ['forwarded', '2026-07-22', { toOrgId: 'org-sthj', mode: 'transfer' }],
  ['receiptSigned', '2026-07-22'],
];
const accepted: readonly Happened[] = [
  ...received,
  ['accepted', '2026-08-03'],
  served('acceptanceServed', '2026-08-03'),
];
const decided: readonly Happened[] = [
  ...accepted,
  ['investigated', '2026-08-05'],
  ['decided', '2026-09-28', { opinion: 'partly', remediesTold: true }],
  served('decisionServed', '2026-10-28'),
];

function served(type: string, day: string): Happened {
  return [type, day, { mode: 'in-person', receiver: '关立伟' }];
}

describe('a petition item', () => {
  it('is to be routed in fifteen days', () => {
    expect(brief(petitionAt('2026-07-21', ['registered', '2026-07-20']))).toEqual([
      'xf.route 2026-07-20 2026-08-04 open',
    ]);
    expect(brief(petitionAt('2026-08-05', ['registered', '2026-07-20']))).toEqual([
      'xf.route 2026-07-20 2026-08-04 overdue',
    ]);
  });

  it('once received may be objected to, and its petitioner is to be told', () => {
    expect(brief(petitionAt('2026-07-23', ...received))).toEqual([
      'xf.objection 2026-07-22 2026-07-29 open',
      'xf.route 2026-07-20 2026-08-04 met 2026-07-22',
      'xf.notice 2026-07-22 2026-08-06 open',
    ]);
  });

  it('that is objected to binds the next unit from its own receipt', () => {
    const sentOn: readonly Happened[] = [
      ['objected', '2026-07-27', { reason: '由住建部门监管' }],
      ['objectionUpheld', '2026-07-27'],
      ['forwarded', '2026-07-29', { toOrgId: 'org-zjj', mode: 'assign', dueOn: '2026-08-28' }],
      ['receiptSigned', '2026-07-29'],
    ];
    expect(brief(petitionAt('2026-07-30', ...received, ...sentOn))).toEqual([
      'xf.objection 2026-07-22 2026-07-29 met 2026-07-27',
      'xf.route 2026-07-20 2026-08-04 met 2026-07-22',
      'xf.objection 2026-07-29 2026-08-05 open',
      'xf.notice 2026-07-29 2026-08-13 open',
      'xf.assigned 2026-08-28 2026-08-28 open',
    ]);
  });

  it('kept by the body that got it is told from its arrival', () => {
    const kept: readonly Happened[] = [
      ['registered', '2026-07-20'],
      ['keptHere', '2026-07-22'],
    ];
    expect(brief(petitionAt('2026-07-23', ...kept))).toContain('xf.notice.direct 2026-07-20 2026-08-04 open');
  });

  it('is handled in sixty days, officials working to the day before the roll; more by leave', () => {
    const found = petitionAt('2026-08-10', ...accepted).find(({ rule }) => rule === 'xf.handle');
    expect(found).toMatchObject({ raw: '2026-10-02', workTo: '2026-10-02', due: '2026-10-08', binding: 'hard' });
    const extended: readonly Happened[] = [
      ['extensionAsked', '2026-09-28', { reason: '需委托监测' }],
      ['extensionApproved', '2026-09-28', { approver: '局负责人', days: 30 }],
    ];
    const longer = petitionAt('2026-09-29', ...accepted, ...extended).find(({ rule }) => rule === 'xf.handle');
    expect(longer).toMatchObject({ raw: '2026-11-01', due: '2026-11-02', state: 'open' });
  });

  it('that was decided may be reviewed, and the review answered', () => {
    const last = (today: string, ...steps: readonly Happened[]) =>
      brief(petitionAt(today, ...decided, ...steps)).slice(-2);
    expect(last('2026-11-01')).toEqual([
      'xf.handle 2026-08-03 2026-10-08 met 2026-09-28',
      'xf.review.apply 2026-10-28 2026-11-27 open',
    ]);
    expect(last('2026-11-28')[1]).toBe('xf.review.apply 2026-10-28 2026-11-27 lapsed');
    expect(last('2026-11-11', ['reviewAsked', '2026-11-10'])).toEqual([
      'xf.review.apply 2026-10-28 2026-11-27 met 2026-11-10',
      'xf.review.answer 2026-11-10 2026-12-10 open',
    ]);
  });

  it('that was reviewed may be reviewed once more', () => {
    const reviewed: readonly Happened[] = [
      ['reviewAsked', '2026-11-10'],
      ['reviewDecided', '2026-11-20', { result: 'upheld' }],
      served('reviewServed', '2026-11-23'),
    ];
    const again: Happened = ['rereviewAsked', '2026-11-30'];
    expect(brief(petitionAt('2026-12-01', ...decided, ...reviewed, again)).slice(-2)).toEqual([
      'xf.rereview.apply 2026-11-23 2026-12-23 met 2026-11-30',
      'xf.rereview.answer 2026-11-30 2026-12-30 provisional',
    ]);
  });
});

test('a void document has no deadlines', () => {
  expect(mediationAt('2026-05-25', {}, ...begun, ['voided', '2026-05-21', { reason: '重复登记' }])).toEqual([]);
  expect(
    petitionAt('2026-07-25', ['registered', '2026-07-20'], ['voided', '2026-07-21', { reason: '重复登记' }]),
  ).toEqual([]);
});

test.each([
  ['mediation', {}],
  ['mediation', null],
  ['petition', { events: 'none' }],
  ['notice', aMediation({ events: history(begun) })],
])('a %s that cannot be read has none', (type, document) => {
  expect(deadlinesOf(type, document, { today: '2026-05-25' })).toEqual([]);
});
