import * as v from 'valibot';
import type { RoleCode } from '../../access/roles.ts';
import { term } from '../../term.ts';
import { because, day, words } from '../payload.ts';
import { notAnAccusation, office, petitionEvent, unit } from './definition.ts';
import { handling, type PetitionState, routable } from './states.ts';
import { urgencyOf } from './urgency.ts';

const supervisors: RoleCode[] = [...office, 'committee-office'];
const reporters: RoleCode[] = ['village-mediator', 'township-mediator', 'director', ...unit];
const open: PetitionState[] = [
  ...routable,
  'forwarded',
  'received',
  'supplementing',
  'objected',
  ...handling,
  'decided',
  'served',
  'reviewing',
  'reviewed',
  'reviewServed',
  'rereviewing',
  'rereviewed',
  'concluded',
  'settled',
  'studying',
  'answered',
  'diverted',
  'declined',
];

/** Urgent reports, supervision and long-pending cases, beside the course itself (第二十五条、第四十条). */
export const oversightEvents = {
  urgentReported: petitionEvent({
    title: term('重大紧急上报', 'Report as urgent and serious'),
    from: ['captured', ...open],
    to: 'same',
    track: { name: 'alert', from: ['quiet', 'raised', 'lifted'], to: 'raised' },
    by: reporters,
    payload: v.object({ to: words, reason: words }),
    needs: notAnAccusation,
    propose: (facts) => ({
      reason:
        urgencyOf(facts)
          .map(({ zh }) => zh)
          .join('、') || undefined,
    }),
  }),
  urgencyLifted: petitionEvent({
    title: term('解除预警', 'Lift the alert'),
    from: open,
    to: 'same',
    track: { name: 'alert', from: ['raised'], to: 'lifted' },
    by: supervisors,
    payload: because,
  }),
  supervised: petitionEvent({
    title: term('催办、督办', 'Supervise'),
    from: open,
    to: 'same',
    track: { name: 'supervision', from: ['unsupervised', 'open', 'replied'], to: 'open' },
    by: supervisors,
    payload: v.object({ on: day, advice: words }),
    needs: notAnAccusation,
  }),
  supervisionAnswered: petitionEvent({
    title: term('书面反馈采纳情况', 'Answer in writing'),
    from: open,
    to: 'same',
    track: { name: 'supervision', from: ['open'], to: 'replied' },
    by: unit,
    payload: v.object({ on: day, answer: words }),
  }),
  backlogListed: petitionEvent({
    title: term('列入积案，领导包案', 'List as long-pending'),
    from: open,
    to: 'same',
    track: { name: 'backlog', from: ['unlisted', 'cleared'], to: 'listed' },
    by: supervisors,
    payload: v.object({ on: day, leader: words, plan: v.optional(words) }),
    needs: notAnAccusation,
  }),
  backlogCleared: petitionEvent({
    title: term('积案销号', 'Clear from the list'),
    from: [...open, 'closed'],
    to: 'same',
    track: { name: 'backlog', from: ['listed'], to: 'cleared' },
    by: supervisors,
    payload: v.object({ on: day, proof: words }),
  }),
};
