import * as v from 'valibot';
import type { FlowEvent } from '../../case-type/envelope.ts';
import { computeDeadline } from '../../deadline/compute.ts';
import { type RuleKey, ruleOf } from '../../deadline/rules.ts';
import { fold, type Recorded } from '../fold.ts';
import { day } from '../payload.ts';
import { petitionFlow } from '../petition.ts';
import type { Reason } from '../reason.ts';
import { petitionReasons } from './reasons.ts';

const requests: Readonly<Record<string, { readonly answer: string; readonly rule: RuleKey }>> = {
  reviewAsked: { answer: 'decisionServed', rule: 'xf.review.apply' },
  rereviewAsked: { answer: 'reviewServed', rule: 'xf.rereview.apply' },
};

/**
 * Says that a review is asked for after the thirty days from the written answer without a good cause
 * (信访工作条例第三十五条、第三十六条). Looks at the day of the request; any other event is never late.
 */
export function lateRequest(document: Recorded, { type, payload }: FlowEvent): Reason | undefined {
  const request = Object.hasOwn(requests, type) ? requests[type] : undefined;
  if (!request || payload?.['lateReason']) return undefined;
  const { applied } = fold(petitionFlow, document);
  const served = applied.findLast((event) => event.type === request.answer)?.payload?.['on'];
  const on = payload?.['on'];
  if (!v.is(day, served) || !v.is(day, on)) return undefined;
  const end = computeDeadline(ruleOf(request.rule), served);
  return end && on > end.due ? petitionReasons.reviewLate : undefined;
}
