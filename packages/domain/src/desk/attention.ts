import * as v from 'valibot';
import { changeSchema, collections, PUSH_LIMIT, receiptSchema } from '../sync/wire.ts';
import { labelSchema } from './case-detail.ts';
import { deskCollectionSchema, namesSchema } from './case-row.ts';

const text = v.nullable(v.string());
const json = v.optional(v.unknown());

/** Differences between two writers that wait for a decision, newest change first. */
export const openConflictsSchema = v.object({
  rows: v.array(
    v.object({
      /** The case. */
      id: v.string(),
      collection: deskCollectionSchema,
      number: text,
      title: text,
      township: text,
      conflict: v.object({
        id: v.string(),
        path: v.string(),
        label: labelSchema,
        base: json,
        kept: json,
        lost: json,
        keptBy: v.string(),
        lostBy: v.string(),
        keptAt: v.string(),
        lostAt: v.string(),
      }),
    }),
  ),
  cursor: text,
  names: namesSchema,
});

/** Words that did not go in, kept as they were sent, newest first. */
export const keptWorkSchema = v.object({
  rows: v.array(
    v.object({
      op: v.string(),
      outcome: v.picklist(['refused', 'quarantined', 'farewell']),
      reason: text,
      at: v.string(),
      person: v.string(),
      device: v.string(),
      collection: v.picklist(collections),
      id: v.string(),
      title: text,
      fields: v.array(v.object({ path: v.string(), label: labelSchema, value: json })),
    }),
  ),
  cursor: text,
  names: namesSchema,
});

/** Changes made at a desk: the same as a phone sends. `device` names the open page. */
export const deskChangesSchema = v.object({
  device: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  changes: v.pipe(v.array(changeSchema), v.minLength(1), v.maxLength(PUSH_LIMIT)),
});

/** What became of the changes. */
export const deskReceiptsSchema = v.object({ epoch: v.string(), receipts: v.array(receiptSchema) });

export type OpenConflicts = v.InferOutput<typeof openConflictsSchema>;
export type KeptWork = v.InferOutput<typeof keptWorkSchema>;
export type DeskChanges = v.InferOutput<typeof deskChangesSchema>;
export type DeskReceipts = v.InferOutput<typeof deskReceiptsSchema>;
