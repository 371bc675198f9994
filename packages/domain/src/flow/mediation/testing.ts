import type { EventTypeOf } from '../define.ts';
import type { mediationFlow } from '../mediation.ts';
import { type Step, stepWith } from '../testing.ts';
import type { MediationState } from './states.ts';

/** An event type of a mediation case. */
export type MediationEventType = EventTypeOf<typeof mediationFlow>;

const draft = { signers: ['p1', 'p2'], mediatorIds: ['u-zhao'], paperOnly: false };

/** A valid payload for each event type that asks for one. */
export const mediationPayloads: Partial<Record<MediationEventType, Record<string, unknown>>> = {
  referralReceived: { on: '2026-06-08', fromOrgId: 'org-rsj' },
  declined: { reason: 'party-refuses', remediesTold: true },
  assigned: { mediatorIds: ['u-zhou'] },
  voided: { reason: '重复登记' },
  extended: { until: '2026-06-13', partiesAgreed: true },
  suspended: { reason: '委托鉴定', reviewOn: '2026-05-20' },
  terminated: { reason: 'no-agreement', remediesTold: true },
  agreementDrafted: draft,
  agreementAmended: draft,
  partySigned: { partyId: 'p1', on: '2026-04-15', mode: 'fingerprint' },
  mediatorSigned: { mediatorId: 'u-zhao', on: '2026-04-15' },
  sealAffixed: { on: '2026-04-16' },
  orallyAgreed: { on: '2026-04-15' },
  performed: { on: '2026-04-20', completed: true },
  urged: { on: '2026-05-02' },
  breached: { due: '2026-04-30', urgedOn: '2026-05-02' },
  diverted: { on: '2026-06-01', way: 'litigation' },
  judged: { on: '2026-09-01', result: 'upheld' },
  followedUp: { on: '2026-05-06' },
  confirmationApplied: { on: '2026-04-20', jointly: true },
  confirmationAccepted: { on: '2026-04-22', courtCaseNo: '（2026）测0101民特37号' },
  confirmationRefused: { on: '2026-04-22', reason: '属于物权确权' },
  confirmed: { on: '2026-04-30' },
  confirmationRejected: { on: '2026-04-30', reason: '内容不明确' },
  enforcementStarted: { on: '2026-08-10' },
  enforcementEnded: { on: '2026-09-18', completed: true },
  riskReported: { level: 'red' },
  coordinated: { on: '2026-10-27', outcome: '由乡政府牵头' },
  riskLifted: { reason: '补偿款已发放' },
  dutyReported: { to: '派出所', reason: '家庭暴力' },
  crimeFlagged: { to: '派出所', reason: '疑似诈骗' },
  crimeCleared: { on: '2026-05-10', receipt: '不予立案通知书' },
  referralReported: { on: '2026-09-28', result: 'failed' },
  referralAcknowledged: { on: '2026-09-28' },
  borrowed: { reason: '查阅' },
  corrected: { reason: '姓名误写' },
  subsidyDenied: { reason: '缺回访记录' },
};

/** Makes a step with the sample payload of its type. */
export const sample = (type: MediationEventType): Step => stepWith(mediationPayloads, type);

const signed: Step[] = [
  sample('partySigned'),
  ['partySigned', { partyId: 'p2', on: '2026-04-15', mode: 'signed' }],
  sample('mediatorSigned'),
];
const mediating = ['registered', 'sessionHeld'];
const effective = [...mediating, sample('orallyAgreed')];

/** A course that leads to each state. */
export const courseTo: Record<MediationState, readonly Step[]> = {
  draft: [],
  awaiting: ['submitted'],
  declined: ['submitted', sample('declined')],
  accepted: ['submitted', 'accepted'],
  investigating: ['registered', 'investigated'],
  mediating,
  suspended: [...mediating, sample('suspended')],
  signing: [...mediating, sample('agreementDrafted'), ...signed],
  effective,
  performing: [...effective, ['performed', { on: '2026-04-20', completed: false }]],
  performed: [...effective, sample('performed')],
  breached: [...effective, sample('breached')],
  diverted: [...effective, sample('breached'), sample('diverted')],
  terminated: [...mediating, sample('terminated')],
  closed: [...effective, sample('performed'), sample('followedUp'), 'closed'],
  archived: [...mediating, sample('terminated'), 'archived'],
  voided: ['registered', sample('voided')],
};
