import * as v from 'valibot';
import { deviceStateSchema, orderSchema, sealingSchema } from './device.ts';
import { isRecord, type JsonObject } from './leaves.ts';

/** The wire version this build speaks. Raise it with every change to a schema in this file. */
export const PROTOCOL = 2;

/** The oldest wire version the server still answers (rule S15: the current and the previous one). */
export const OLDEST_PROTOCOL = 1;

/** What travels between phone and server. Drafts stay on the phone and have no name here. */
export const collections = ['mediation', 'petition', 'matter', 'contact', 'notice', 'sealed', 'reference'] as const;
export type Collection = (typeof collections)[number];

/** One request carries at most this many changes; a phone with more sends them in further rounds. */
export const PUSH_LIMIT = 100;
export const PULL_LIMIT = 1000;

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
const key = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

/** A document on the wire: any JSON object with an id. Its shape is checked later, one document at a time. */
export type WireDocument = JsonObject & { id: string };

const documentSchema = v.custom<WireDocument>(
  (value) => isRecord(value) && typeof value['id'] === 'string' && value['id'].length > 0 && value['id'].length <= 200,
  'a document with an id',
);

/** Where a document stood when the phone last had the server's word for it. */
const baseSchema = v.object({ epoch: key, ver: count });

/**
 * One change of one document. `op` is made once by the phone and repeated on every retry (S6).
 * `doc` is checked against its case type later, one by one, so that one odd document stops nobody (S12).
 */
export const changeSchema = v.object({
  op: key,
  collection: v.picklist(collections),
  base: v.nullable(baseSchema),
  doc: documentSchema,
  /** The server itself told this very state, before it was restored from a backup (S8). */
  again: v.optional(v.literal(true)),
});

/** Per scope: the feed is read forward from `up`; a first sync also walks down from `down`, newest first. */
const positionSchema = v.object({ up: count, down: v.optional(count) });

export const checkpointSchema = v.object({ epoch: key, scopes: v.record(key, positionSchema) });

/** A document the phone holds a receipt for, offered to a server that was restored from a backup (S8). */
const offerSchema = v.object({ collection: v.picklist(collections), id: key, op: key, epoch: key, ver: count });

const documentKeySchema = v.object({ collection: v.picklist(collections), id: key });

export const syncRequestSchema = v.object({
  protocol: v.pipe(v.number(), v.integer()),
  device: key,
  checkpoint: v.nullable(checkpointSchema),
  push: v.pipe(v.array(changeSchema), v.maxLength(PUSH_LIMIT)),
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(PULL_LIMIT)),
  /** Asks for the list of what is visible in one scope, after its digest did not agree (S9). */
  inventory: v.optional(key),
  /** Asks for single documents again. */
  need: v.optional(v.pipe(v.array(documentKeySchema), v.maxLength(PULL_LIMIT))),
  offer: v.optional(v.pipe(v.array(offerSchema), v.maxLength(PULL_LIMIT))),
  /** How the phone is, for those who look after it. */
  state: v.optional(deviceStateSchema),
  /** Id of the server's key the phone packs parcels for; '' when it has none yet. */
  sealing: v.optional(v.pipe(v.string(), v.maxLength(200))),
});

/**
 * - `applied`: stored as submitted; `merged`: stored together with what others wrote
 * - `known`: this op had arrived before
 * - `farewell`: the document is out of the sender's reach; the words went to those who have it, as a notice (S4)
 * - `refused`: a new document that may not be made; `quarantined`: a shape the server does not know.
 *   Both stay on the phone with their reason and are kept by the server, word for word (S1, S12)
 */
export const outcomes = ['applied', 'merged', 'known', 'farewell', 'refused', 'quarantined'] as const;

export const receiptSchema = v.object({
  op: key,
  id: key,
  ver: count,
  outcome: v.picklist(outcomes),
  reason: v.optional(v.string()),
});

const deliverySchema = v.union([
  v.object({ collection: v.picklist(collections), doc: documentSchema }),
  v.object({ collection: v.picklist(collections), gone: key }),
]);

/** `[xor of documentHash over the visible documents, their number]` */
const digestSchema = v.tuple([v.number(), count]);

export const syncResponseSchema = v.object({
  protocol: v.number(),
  epoch: key,
  /** Milliseconds since 1970 UTC on the server's clock. */
  serverTime: v.number(),
  receipts: v.array(receiptSchema),
  documents: v.array(deliverySchema),
  checkpoint: checkpointSchema,
  /** Every scope the person holds now. A clean document outside all of them leaves the phone. */
  scopes: v.array(key),
  more: v.boolean(),
  /** The epoch changed: offer what is held, then start from the returned checkpoint. */
  reset: v.boolean(),
  digests: v.record(key, digestSchema),
  inventory: v.optional(v.array(v.object({ collection: v.picklist(collections), id: key, op: key }))),
  /** Answer to `offer`: these are not on the server any more and should be sent again. */
  wanted: v.optional(v.array(key)),
  /** Answer to `sealing`, when the phone's is not the one of today. */
  sealing: v.optional(sealingSchema),
  /** The phone is to hand over what it has not sent and to destroy this vault. Nothing else is told any more. */
  order: v.optional(orderSchema),
});

export type Change = v.InferOutput<typeof changeSchema>;
export type Base = v.InferOutput<typeof baseSchema>;
export type Position = v.InferOutput<typeof positionSchema>;
export type Checkpoint = v.InferOutput<typeof checkpointSchema>;
export type Offer = v.InferOutput<typeof offerSchema>;
export type SyncRequest = v.InferOutput<typeof syncRequestSchema>;
export type SyncResponse = v.InferOutput<typeof syncResponseSchema>;
export type Receipt = v.InferOutput<typeof receiptSchema>;
export type Delivery = v.InferOutput<typeof deliverySchema>;
export type Outcome = (typeof outcomes)[number];
