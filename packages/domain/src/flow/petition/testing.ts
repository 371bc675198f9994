import type { EventTypeOf } from '../define.ts';
import type { petitionFlow } from '../petition.ts';
import { type Step, stepWith } from '../testing.ts';
import type { PetitionState } from './states.ts';

/** An event type of a petition item. */
export type PetitionEventType = EventTypeOf<typeof petitionFlow>;

const service = { mode: 'in-person', on: '2026-05-18', receiver: '邵云飞' };
const why = { reason: '重复登记' };
const on = { on: '2026-05-14' };

/** A valid payload for each event type that asks for one. */
export const petitionPayloads: Partial<Record<PetitionEventType, Record<string, unknown>>> = {
  forwarded: { ...on, toOrgId: 'org-bh', mode: 'transfer' },
  keptHere: on,
  separated: { ...on, toOrgId: 'org-fy', explained: true },
  handedToDiscipline: on,
  suggestionAnswered: { ...on, adopted: true },
  declined: { ...on, reason: '同一事项正在办理', remediesTold: true },
  voided: why,
  receiptSigned: on,
  supplementAsked: why,
  supplemented: on,
  objected: { ...on, reason: '扬尘由住建部门监管' },
  objectionUpheld: on,
  objectionRejected: { ...on, reason: '属本单位职责' },
  accepted: { ...on, docNo: '白政信受〔2026〕测9号' },
  acceptanceServed: service,
  classified: { ...on, track: 'petition' },
  diversionServed: service,
  diversionReceived: on,
  courtHandled: { ...on, kind: 'explain' },
  reassigned: { handlerId: 'u-xu', reason: '回避' },
  investigated: on,
  hearingHeld: on,
  mediationLinked: { ...on, committeeId: 'pmc-wh', scope: '果树损失赔偿', bothAgree: true },
  mediationReported: { ...on, result: '7户达成协议' },
  extensionAsked: why,
  extensionApproved: { ...on, approver: '局负责人', days: 30 },
  extensionRefused: why,
  extensionServed: service,
  decided: { ...on, opinion: 'supported', remediesTold: true },
  decisionServed: service,
  executed: on,
  reviewAsked: on,
  reviewDecided: { ...on, result: 'upheld' },
  reviewServed: service,
  rereviewAsked: on,
  rereviewDecided: { ...on, result: 'upheld' },
  rereviewServed: service,
  settled: { ...on, ground: 'opinion-accepted' },
  urgentReported: { to: '党政综合办', reason: '扬言聚集' },
  urgencyLifted: why,
  supervised: { ...on, advice: '限期整改' },
  supervisionAnswered: { ...on, answer: '已采纳' },
  backlogListed: { ...on, leader: '街道党工委副书记' },
  backlogCleared: { ...on, proof: '息访协议' },
  declineServed: service,
  evaluated: { of: 'office', rating: 'satisfied' },
  followedUp: on,
  closed: on,
  corrected: why,
};

/** Makes a step with the sample payload of its type. */
export const sample = (type: PetitionEventType): Step => stepWith(petitionPayloads, type);

const way = (...types: PetitionEventType[]): Step[] => types.map(sample);
const received = way('registered', 'forwarded', 'receiptSigned');
const investigating = [...received, ...way('accepted', 'acceptanceServed', 'classified')];
const served = [...investigating, ...way('decided', 'decisionServed')];
const reviewServed = [...served, ...way('reviewAsked', 'reviewDecided', 'reviewServed')];

/** A course that leads to each state. */
export const courseTo: Record<PetitionState, readonly Step[]> = {
  captured: [],
  routing: way('registered'),
  forwarded: way('registered', 'forwarded'),
  received,
  supplementing: [...received, ...way('supplementAsked')],
  objected: [...received, ...way('objected')],
  returned: [...received, ...way('objected', 'objectionUpheld')],
  accepted: [...received, ...way('accepted')],
  notified: [...received, ...way('accepted', 'acceptanceServed')],
  investigating,
  duty: [...received, ...way('accepted'), ['classified', { ...on, track: 'duty' }]],
  decided: [...investigating, ...way('decided')],
  served,
  reviewing: [...served, ...way('reviewAsked')],
  reviewed: [...served, ...way('reviewAsked', 'reviewDecided')],
  reviewServed,
  rereviewing: [...reviewServed, ...way('rereviewAsked')],
  rereviewed: [...reviewServed, ...way('rereviewAsked', 'rereviewDecided')],
  concluded: [...reviewServed, ...way('rereviewAsked', 'rereviewDecided', 'rereviewServed')],
  settled: [...served, ...way('settled')],
  studying: way('registered', 'suggestionTaken'),
  answered: way('registered', 'suggestionTaken', 'suggestionAnswered'),
  diverted: way('registered', 'separated'),
  sealed: way('registered', 'handedToDiscipline'),
  declined: way('registered', 'declined'),
  closed: [...served, ...way('settled', 'closed')],
  archived: [...served, ...way('settled', 'closed', 'archived')],
  voided: way('registered', 'voided'),
};
