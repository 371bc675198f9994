import { term } from '../../term.ts';
import type { StateDefinition, TrackDefinition } from '../define.ts';

/** The states of a petition item, in the order of the work (信访工作条例第三章、第四章). */
export const petitionStates = {
  captured: { title: term('待登记', 'Awaiting registration') },
  routing: { title: term('待分流', 'Awaiting routing') },
  forwarded: { title: term('待签收', 'Awaiting receipt') },
  received: { title: term('已签收待办理', 'Received, awaiting a decision to accept') },
  supplementing: { title: term('待补充材料', 'Awaiting papers') },
  objected: { title: term('异议待核实', 'Objection under check') },
  returned: { title: term('退回待分流', 'Returned, awaiting routing') },
  accepted: { title: term('已受理待送达', 'Accepted, notice to be served') },
  notified: { title: term('受理告知已送达', 'Notice of acceptance served') },
  investigating: { title: term('调查中', 'Under investigation') },
  duty: { title: term('履行职责办理中', 'Agency performing its duty') },
  decided: { title: term('已处理待送达', 'Decided, to be served') },
  served: { title: term('处理意见已送达', 'Decision served') },
  reviewing: { title: term('复查中', 'Under review') },
  reviewed: { title: term('复查意见待送达', 'Review opinion to be served') },
  reviewServed: { title: term('复查意见已送达', 'Review opinion served') },
  rereviewing: { title: term('复核中', 'Under second review') },
  rereviewed: { title: term('复核意见待送达', 'Second review opinion to be served') },
  concluded: { title: term('信访终结', 'Finally concluded') },
  settled: { title: term('息访', 'Settled') },
  studying: { title: term('建议办理中', 'Suggestion under study') },
  answered: { title: term('建议已答复', 'Suggestion answered'), ended: true },
  diverted: { title: term('已导入法定程序', 'Led into the statutory procedure') },
  sealed: { title: term('已移送纪检监察（封存）', 'Handed to discipline inspection, sealed'), ended: true },
  declined: { title: term('不予受理', 'Not accepted'), ended: true },
  closed: { title: term('已办结', 'Closed'), ended: true },
  archived: { title: term('已存档', 'Archived'), ended: true },
  voided: { title: term('作废', 'Void'), ended: true },
} as const satisfies Record<string, StateDefinition>;

/** A state of a petition item. */
export type PetitionState = keyof typeof petitionStates;

/** The procedures that run beside the course of a petition item. */
export const petitionTracks = {
  extension: {
    title: term('延期', 'Extension'),
    states: {
      none: { title: term('未延期', 'Not extended') },
      asked: { title: term('已延期申请', 'Extension asked') },
      refused: { title: term('不同意延期', 'Extension refused') },
      approved: { title: term('已批准待告知', 'Approved, to be told') },
      told: { title: term('已延期并告知', 'Extended and told') },
    },
  },
  mediation: {
    title: term('访调对接', 'Mediation of the civil part'),
    states: {
      unlinked: { title: term('未对接', 'Not linked') },
      linked: { title: term('调解中', 'In mediation') },
      back: { title: term('调解结果已反馈', 'Result reported back') },
    },
  },
  supervision: {
    title: term('督办', 'Supervision'),
    states: {
      unsupervised: { title: term('未督办', 'Not supervised') },
      open: { title: term('督办中', 'Under supervision') },
      replied: { title: term('已书面反馈', 'Answered in writing') },
    },
  },
  alert: {
    title: term('重大紧急', 'Urgent and serious'),
    states: {
      quiet: { title: term('无', 'None') },
      raised: { title: term('已上报', 'Reported') },
      lifted: { title: term('已解除', 'Lifted') },
    },
  },
  backlog: {
    title: term('积案化解', 'Long-pending case'),
    states: {
      unlisted: { title: term('未列入', 'Not listed') },
      listed: { title: term('已列入，领导包案', 'Listed, with a leader in charge') },
      cleared: { title: term('已销号', 'Cleared') },
    },
  },
} as const satisfies Record<string, TrackDefinition<string>>;

/** The state of each track of a petition item. */
export type PetitionTracks = {
  readonly [Name in keyof typeof petitionTracks]: keyof (typeof petitionTracks)[Name]['states'];
};

/** The states in which the item waits for the office to choose its way. */
export const routable = ['routing', 'returned'] as const;

/** The states in which the responsible unit works on an accepted item. */
export const handling = ['accepted', 'notified', 'investigating', 'duty'] as const;

/** The states in which an answer has reached the petitioner. */
export const answeredStates = ['served', 'reviewServed'] as const;
