import * as v from 'valibot';
import { term } from '../../term.ts';
import { litigationResults } from '../../vocabulary/litigation-result.ts';
import { codeIn, day, onDay, words } from '../payload.ts';
import { mediationEvent, mediators } from './definition.ts';
import { diversions } from './diversion.ts';
import { binding } from './states.ts';

/** Performance of the agreement, and what follows when it fails (人民调解法第三十一条、第三十二条). */
export const performanceEvents = {
  performed: mediationEvent({
    title: term('履行', 'Performance'),
    from: [...binding, 'diverted'],
    to: ['performing', 'performed'],
    choose: (_past, { completed }) => (completed ? 'performed' : 'performing'),
    by: mediators,
    payload: v.object({ on: day, completed: v.boolean(), item: v.optional(words) }),
  }),
  urged: mediationEvent({
    title: term('督促履行', 'Urge performance'),
    from: binding,
    to: 'same',
    by: mediators,
    payload: onDay,
  }),
  breached: mediationEvent({
    title: term('逾期未履行', 'Not performed in time'),
    from: ['effective', 'performing'],
    to: 'breached',
    by: mediators,
    payload: v.object({ due: day, urgedOn: day }),
  }),
  diverted: mediationEvent({
    title: term('转诉讼、仲裁或支付令', 'Take it to court or arbitration'),
    from: binding,
    to: 'diverted',
    by: mediators,
    payload: v.object({ on: day, way: codeIn(diversions) }),
  }),
  judged: mediationEvent({
    title: term('登记诉讼结果', 'Record the result in court'),
    from: ['diverted', 'closed', 'archived'],
    to: 'same',
    by: mediators,
    payload: v.object({ on: day, result: codeIn(litigationResults) }),
  }),
  followedUp: mediationEvent({
    title: term('回访', 'Follow-up visit'),
    from: [...binding, 'performed', 'diverted', 'terminated', 'closed'],
    to: 'same',
    by: mediators,
    payload: onDay,
  }),
};
