import * as v from 'valibot';
import type { JsonObject } from '../sync/leaves.ts';
import { isRecord } from '../sync/leaves.ts';
import { deskCollectionSchema, namesSchema, rowLevelSchema } from './case-row.ts';

const term = v.object({ zh: v.string(), en: v.string() });
const json = v.optional(v.unknown());

/** What a step, state or field is called; a key of a newer version has no name here. */
export const labelSchema = v.nullable(term);

const eventSchema = v.object({
  id: v.string(),
  type: v.string(),
  title: labelSchema,
  at: v.string(),
  by: v.string(),
  device: v.string(),
  receivedAt: v.optional(v.string()),
  payload: v.optional(v.record(v.string(), v.unknown())),
  applied: v.boolean(),
  /** Why it stays without effect. */
  reason: v.optional(v.object({ code: v.string(), title: term })),
});

/** Where a case stands and how it came there. */
export const courseSchema = v.object({
  state: v.string(),
  title: labelSchema,
  ended: v.boolean(),
  entered: v.string(),
  tracks: v.array(v.object({ name: v.string(), title: term, state: v.string(), stateTitle: labelSchema })),
  trail: v.array(
    v.object({ state: v.string(), title: labelSchema, entered: v.string(), event: v.optional(v.string()) }),
  ),
  events: v.array(eventSchema),
});

/** One case, cut to what its reader may see; identity numbers and telephones masked. */
export const caseDetailSchema = v.object({
  id: v.string(),
  collection: deskCollectionSchema,
  level: rowLevelSchema,
  document: v.custom<JsonObject>(isRecord, 'a document'),
  /** Paths of masked values. */
  masked: v.array(v.string()),
  course: v.nullable(courseSchema),
  /** The version a change from here is made on. */
  base: v.object({ epoch: v.string(), ver: v.number() }),
  may: v.object({ edit: v.boolean(), history: v.boolean(), reveal: v.boolean() }),
  names: namesSchema,
});

/** Every version of a case, newest first: who changed what. `altered` is the first whose hash does not hold. */
export const historySchema = v.object({
  versions: v.array(
    v.object({
      ver: v.number(),
      at: v.string(),
      person: v.string(),
      device: v.string(),
      fields: v.array(v.object({ path: v.string(), label: labelSchema, before: json, after: json })),
    }),
  ),
  verified: v.boolean(),
  altered: v.nullable(v.number()),
  names: namesSchema,
});

/** Asks for one masked value; the purpose goes into the audit log. */
export const revealRequestSchema = v.object({
  field: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
  purpose: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(200)),
});

/** One value as it is. */
export const revealSchema = v.object({ field: v.string(), value: json });

export type Course = v.InferOutput<typeof courseSchema>;
export type CaseDetail = v.InferOutput<typeof caseDetailSchema>;
export type History = v.InferOutput<typeof historySchema>;
export type RevealRequest = v.InferOutput<typeof revealRequestSchema>;
export type Reveal = v.InferOutput<typeof revealSchema>;
