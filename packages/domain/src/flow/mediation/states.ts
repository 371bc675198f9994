import { term } from '../../term.ts';
import type { StateDefinition, TrackDefinition } from '../define.ts';

/** The states of a mediation case, in the order of the work. */
export const mediationStates = {
  draft: { title: term('草稿', 'Draft') },
  awaiting: { title: term('待受理', 'Awaiting acceptance') },
  declined: { title: term('不予受理', 'Not accepted'), ended: true },
  accepted: { title: term('已受理', 'Accepted') },
  investigating: { title: term('调查中', 'Under investigation') },
  mediating: { title: term('调解中', 'In mediation') },
  suspended: { title: term('中止', 'Suspended') },
  signing: { title: term('待签章', 'Awaiting signatures and seal') },
  effective: { title: term('协议生效', 'Agreement in effect') },
  performing: { title: term('履行中', 'Being performed') },
  performed: { title: term('履行完毕', 'Performed') },
  breached: { title: term('未履行', 'Not performed') },
  diverted: { title: term('已转诉讼、执行或支付令', 'Taken to court') },
  terminated: { title: term('终止（调解不成）', 'Ended without agreement'), ended: true },
  closed: { title: term('结案', 'Closed'), ended: true },
  archived: { title: term('归档', 'Archived'), ended: true },
  voided: { title: term('作废', 'Void'), ended: true },
} as const satisfies Record<string, StateDefinition>;

/** A state of a mediation case. */
export type MediationState = keyof typeof mediationStates;

/** The procedures that run beside the course of a mediation case. */
export const mediationTracks = {
  confirmation: {
    title: term('司法确认', 'Judicial confirmation'),
    states: {
      none: { title: term('未申请', 'Not applied for') },
      waived: { title: term('当事人不申请', 'The parties do not apply') },
      applied: { title: term('已申请', 'Applied for') },
      accepted: { title: term('法院已受理', 'Accepted by the court') },
      refused: { title: term('法院不予受理', 'Not accepted by the court') },
      confirmed: { title: term('裁定有效', 'Confirmed') },
      rejected: { title: term('裁定驳回', 'Rejected') },
      enforcing: { title: term('强制执行中', 'Under enforcement') },
      enforced: { title: term('执行终结', 'Enforcement ended') },
    },
  },
  referral: {
    title: term('委托移送', 'Referral'),
    states: {
      unreferred: { title: term('无移送', 'Not referred') },
      taken: { title: term('已签收', 'Received') },
      reported: { title: term('已反馈', 'Result reported') },
      acknowledged: { title: term('移送单位已签收', 'Report received by the sender') },
    },
  },
  clue: {
    title: term('涉案线索', 'Sign of a crime'),
    states: {
      unseen: { title: term('无', 'None') },
      flagged: { title: term('已报告，停止调解', 'Reported, mediation stopped') },
      cleared: { title: term('已排除', 'Cleared') },
    },
  },
  alert: {
    title: term('风险预警', 'Risk alert'),
    states: {
      quiet: { title: term('无', 'None') },
      raised: { title: term('已上报', 'Reported') },
      lifted: { title: term('已解除', 'Lifted') },
    },
  },
  subsidy: {
    title: term('以案定补', 'Case subsidy'),
    states: {
      unclaimed: { title: term('未申报', 'Not claimed') },
      claimed: { title: term('已申报', 'Claimed') },
      granted: { title: term('审核通过', 'Granted') },
      denied: { title: term('审核未通过', 'Denied') },
    },
  },
} as const satisfies Record<string, TrackDefinition<string>>;

/** The state of each track of a mediation case. */
export type MediationTracks = {
  readonly [Name in keyof typeof mediationTracks]: keyof (typeof mediationTracks)[Name]['states'];
};

/** The states in which the committee works towards an agreement. */
export const atWork = ['accepted', 'investigating', 'mediating'] as const;

/** The states in which an agreement binds the parties and is not yet fulfilled. */
export const binding = ['effective', 'performing', 'breached'] as const;
