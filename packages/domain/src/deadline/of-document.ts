import * as v from 'valibot';
import { fold } from '../flow/fold.ts';
import { matterFlow } from '../flow/matter.ts';
import { mediationFlow } from '../flow/mediation.ts';
import { petitionFlow } from '../flow/petition.ts';
import type { Calendar } from './calendar.ts';
import { matterFactsSchema, matterWatches } from './of-document/matter.ts';
import { mediationFactsSchema, mediationWatches } from './of-document/mediation.ts';
import { petitionFactsSchema, petitionWatches } from './of-document/petition.ts';
import type { Reading } from './of-document/reading.ts';
import { deadlinesSeenBy, type DocumentDeadline, type Watch } from './of-document/watch.ts';

/** When the question is asked, 'YYYY-MM-DD' in China, and by which calendar; the product's own unless told. */
export interface Asked {
  readonly today: string;
  readonly calendar?: Calendar;
}

/**
 * Works out the deadlines of a mediation case, a petition item or a matter from its events, in the order they fall due.
 * Any other document, and one that is void, withdrawn or cannot be read, has none.
 */
export function deadlinesOf(type: string, document: unknown, { today, calendar }: Asked): DocumentDeadline[] {
  const found = readers.get(type)?.(document, today, calendar) ?? [];
  return found.toSorted((one, other) => (one.due < other.due ? -1 : 1));
}

const readers = new Map([
  ['mediation', ofMediation],
  ['petition', ofPetition],
  ['matter', ofMatter],
]);

function ofMediation(document: unknown, today: string, calendar: Calendar | undefined): DocumentDeadline[] {
  const read = v.safeParse(mediationFactsSchema, document);
  if (!read.success) return [];
  const reading = { facts: read.output, past: fold(mediationFlow, read.output), today };
  return seenBy(mediationWatches, reading, calendar);
}

function ofPetition(document: unknown, today: string, calendar: Calendar | undefined) {
  const read = v.safeParse(petitionFactsSchema, document);
  if (!read.success) return [];
  return seenBy(petitionWatches, { facts: read.output, past: fold(petitionFlow, read.output), today }, calendar);
}

function ofMatter(document: unknown, today: string, calendar: Calendar | undefined) {
  const read = v.safeParse(matterFactsSchema, document);
  if (!read.success) return [];
  const reading = { facts: read.output, past: fold(matterFlow, read.output), today };
  return seenBy(matterWatches(read.output.type), reading, calendar);
}

function seenBy<Facts>(watches: readonly Watch<Facts>[], reading: Reading<Facts>, calendar: Calendar | undefined) {
  if (reading.past.state === 'voided' || reading.past.state === 'withdrawn') return [];
  return watches.flatMap((watch) => deadlinesSeenBy(watch, reading, calendar));
}
