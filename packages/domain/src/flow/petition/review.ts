import * as v from 'valibot';
import type { RoleCode } from '../../access/roles.ts';
import { term } from '../../term.ts';
import { reviewResults } from '../../vocabulary/review-result.ts';
import { codeIn, day, onPaper, service, words } from '../payload.ts';
import { type PetitionPast, petitionEvent, unit } from './definition.ts';
import { settlementGrounds } from './settlement-ground.ts';
import { answeredStates, handling } from './states.ts';

const reviewers: RoleCode[] = [...unit, 'committee-office'];
const asked = v.object({ on: day, applicants: v.optional(words), lateReason: v.optional(words) });
const opinion = v.object({ ...onPaper.entries, result: codeIn(reviewResults) });

/** Review, second review and the end of the matter (第三十三条、第三十五条、第三十六条). */
export const reviewEvents = {
  reviewAsked: petitionEvent({
    title: term('收到复查请求', 'Review asked for'),
    from: ['served'],
    to: 'reviewing',
    by: reviewers,
    payload: asked,
  }),
  reviewDecided: petitionEvent({
    title: term('出具复查意见书', 'Issue the review opinion'),
    from: ['reviewing'],
    to: 'reviewed',
    by: reviewers,
    payload: opinion,
  }),
  reviewServed: petitionEvent({
    title: term('送达复查意见书', 'Serve the review opinion'),
    from: ['reviewed'],
    to: ['reviewServed', 'investigating'],
    choose: (past) => (mustRedo(past, 'reviewDecided') ? 'investigating' : 'reviewServed'),
    by: reviewers,
    payload: service,
  }),
  rereviewAsked: petitionEvent({
    title: term('收到复核请求', 'Second review asked for'),
    from: ['reviewServed'],
    to: 'rereviewing',
    by: reviewers,
    payload: asked,
  }),
  rereviewDecided: petitionEvent({
    title: term('出具复核意见书', 'Issue the second review opinion'),
    from: ['rereviewing'],
    to: 'rereviewed',
    by: reviewers,
    payload: opinion,
  }),
  rereviewServed: petitionEvent({
    title: term('送达复核意见书', 'Serve the second review opinion'),
    from: ['rereviewed'],
    to: ['concluded', 'investigating'],
    choose: (past) => (mustRedo(past, 'rereviewDecided') ? 'investigating' : 'concluded'),
    by: reviewers,
    payload: service,
  }),
  settled: petitionEvent({
    title: term('息访', 'Settle'),
    from: ['received', ...handling, ...answeredStates],
    to: 'settled',
    by: unit,
    payload: v.object({ on: day, ground: codeIn(settlementGrounds) }),
  }),
};

function mustRedo({ applied }: PetitionPast, type: string): boolean {
  return applied.findLast((event) => event.type === type)?.payload?.['result'] === 'revoked';
}
