import * as v from 'valibot';
import { envelopeEntries } from '../../case-type/envelope.ts';
import type { Extension } from '../period.ts';
import { dayIn, entering, events, firstAfter, type Moment, type Reading } from './reading.ts';
import type { Watch } from './watch.ts';

/** What the deadlines of a petition item depend on beside its events. */
export const petitionFactsSchema = v.object({
  createdAt: envelopeEntries.createdAt,
  events: envelopeEntries.events,
  urgent: v.optional(v.fallback(v.optional(v.boolean()), undefined)),
  purpose: v.optional(v.fallback(v.optional(v.string()), undefined)),
});

type PetitionFacts = v.InferOutput<typeof petitionFactsSchema>;

const received = events('receiptSigned', 'objectionRejected');
const noticeServed = firstAfter('acceptanceServed', 'diversionServed', 'declineServed', 'suggestionAnswered');
/** What runs from the registration of an item to its end (信访工作条例第二十二条至第三十六条). */
export const petitionWatches: readonly Watch<PetitionFacts>[] = [
  {
    rule: 'xf.route',
    starts: events('registered'),
    meets: firstAfter(
      ...['forwarded', 'keptHere', 'separated', 'handedToDiscipline', 'suggestionTaken', 'declined', 'settled'],
    ),
  },
  {
    rule: 'xf.urgent',
    starts: (reading) => (isUrgent(reading.facts) ? events('registered')(reading).slice(0, 1) : []),
    meets: (reading) => events('urgentReported')(reading)[0],
    drops: entering('closed', 'archived'),
  },
  {
    rule: 'xf.objection',
    right: true,
    starts: events('receiptSigned'),
    meets: firstAfter('objected'),
    drops: firstAfter('accepted', 'separated', 'declined', 'suggestionTaken', 'settled'),
  },
  { rule: 'xf.notice', starts: received, meets: noticeServed, drops: firstAfter('objected', 'settled') },
  {
    rule: 'xf.notice.direct',
    starts: (reading) => (events('keptHere')(reading).length > 0 ? events('registered')(reading) : []),
    meets: noticeServed,
    drops: firstAfter('settled'),
  },
  {
    rule: 'xf.assigned',
    starts: assignments,
    meets: entering('decided', 'settled', 'diverted', 'declined', 'answered'),
    drops: firstAfter('objectionUpheld'),
  },
  {
    rule: 'xf.handle',
    starts: events('accepted'),
    meets: entering('decided', 'settled', 'diverted'),
    bends: (reading, start) => ({ extensions: extensionsAfter(reading, start) }),
  },
  {
    rule: 'xf.review.apply',
    right: true,
    starts: events('decisionServed'),
    meets: firstAfter('reviewAsked'),
  },
  {
    rule: 'xf.review.answer',
    starts: events('reviewAsked'),
    meets: firstAfter('reviewDecided'),
    drops: firstAfter('settled'),
  },
  {
    rule: 'xf.rereview.apply',
    right: true,
    starts: events('reviewServed'),
    meets: firstAfter('rereviewAsked'),
    drops: firstAfter('decided'),
  },
  {
    rule: 'xf.rereview.answer',
    starts: events('rereviewAsked'),
    meets: firstAfter('rereviewDecided'),
    drops: firstAfter('settled'),
    bends: (reading, start) => ({ extensions: hearingsAfter(reading, start) }),
  },
];

function assignments({ past }: Reading): Moment[] {
  return past.applied.flatMap(({ type, payload }, at) => {
    const day = type === 'forwarded' ? dayIn(payload, 'dueOn') : undefined;
    return day ? [{ day, at }] : [];
  });
}

function extensionsAfter({ past }: Reading, { at }: Moment): Extension[] {
  return past.applied.slice(at).flatMap(({ type, payload }) => {
    const days = payload?.['days'];
    return type === 'extensionApproved' && typeof days === 'number' ? [{ unit: 'natural', length: days }] : [];
  });
}

/** The time a hearing takes is not counted in the thirty days of the second review (第三十六条). */
function hearingsAfter({ past }: Reading, { at }: Moment): Extension[] {
  return past.applied.slice(at).flatMap(({ type, payload }) => {
    const days = payload?.['hearingDays'];
    return type === 'hearingHeld' && typeof days === 'number' ? [{ unit: 'natural', length: days }] : [];
  });
}

/** Nothing of an accusation is reported here: it goes to discipline inspection. */
function isUrgent({ urgent, purpose }: PetitionFacts): boolean {
  return urgent === true && purpose !== 'accusation';
}
