import { type Conflict, envelopeEntries } from '@jiefen/domain/case-type/envelope';
import type { JsonObject } from '@jiefen/domain/sync/leaves';
import * as v from 'valibot';

/** The differences in a document nobody has decided yet. */
export function openConflicts(document: JsonObject): Conflict[] {
  const parsed = v.safeParse(envelopeEntries.conflicts, document['conflicts']);
  return parsed.success ? parsed.output.filter(({ resolution }) => resolution === undefined) : [];
}
