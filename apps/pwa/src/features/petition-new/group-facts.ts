import type { GroupFacts } from '@jiefen/domain/flow/petition/group';
import * as v from 'valibot';
import type { Values } from '#features/workspace/draft-form.svelte.ts';

const part = <Of>(schema: v.GenericSchema<unknown, Of>) => v.fallback(v.optional(schema), undefined);
const groupFacts = v.object({
  form: part(v.string()),
  purpose: part(v.string()),
  petitioners: part(v.array(v.object({ removed: v.optional(v.boolean()) }))),
  peopleCount: part(v.number()),
  visitors: part(v.number()),
  representativeIds: part(v.array(v.string())),
});

/** Reads who came, and who speaks for them, out of a form that is being filled in. */
export function groupFactsIn(values: Values): GroupFacts {
  return v.parse(groupFacts, values);
}
