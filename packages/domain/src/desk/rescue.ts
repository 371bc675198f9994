import * as v from 'valibot';
import { parcelProblems, RESCUE_LIMIT } from '../sync/parcel.ts';
import { outcomes } from '../sync/wire.ts';

const count = v.number();

/** The text of a rescue file; without `apply` it is only looked into. */
export const importRequestSchema = v.object({
  file: v.pipe(v.string(), v.maxLength(RESCUE_LIMIT)),
  apply: v.boolean(),
});

/** What is in a rescue file, in numbers: whoever imports it does not read it. */
export const importSummarySchema = v.object({
  person: v.string(),
  name: v.string(),
  device: v.string(),
  /** When it was written: ISO 8601 by the phone's clock. */
  at: v.string(),
  changes: count,
  /** How many of the changes the server has already. */
  known: count,
  /** How many have a shape this server does not know; they are kept. */
  unreadable: count,
  drafts: count,
  /** Changes by the day their document was made, 'YYYY-MM-DD'; '' where none is written. */
  days: v.array(v.object({ day: v.string(), changes: count })),
});

export const importAnswerSchema = v.variant('ok', [
  v.object({
    ok: v.literal(true),
    summary: importSummarySchema,
    /** What became of the changes; null while nothing was brought in. */
    outcomes: v.nullable(v.record(v.picklist(outcomes), v.optional(count))),
  }),
  v.object({ ok: v.literal(false), problem: v.picklist(parcelProblems) }),
]);

export type ImportRequest = v.InferOutput<typeof importRequestSchema>;
export type ImportSummary = v.InferOutput<typeof importSummarySchema>;
export type ImportAnswer = v.InferOutput<typeof importAnswerSchema>;
