import * as v from 'valibot';
import { instant } from '../field/date-time.ts';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const json = v.optional(v.unknown());

/** One thing that happened to a document; the list only grows and the state is folded from it. */
export interface FlowEvent {
  id: string;
  type: string;
  /** When it happened by the clock of the device, ISO 8601 with offset. */
  at: string;
  /** When the server got it; absent until then. */
  receivedAt?: string | undefined;
  by: string;
  device: string;
  payload?: Record<string, unknown> | undefined;
}

/** Two people changed the same field: one value stands, the other is kept in sight until somebody decides. */
export interface Conflict {
  id: string;
  /** Written like `agreement.performBy` or `sessions[<id>].record`. */
  path: string;
  base?: unknown;
  kept?: unknown;
  lost?: unknown;
  keptBy: string;
  lostBy: string;
  keptAt: string;
  lostAt: string;
  resolution?: { choice: 'kept' | 'lost' | 'other'; by: string; at: string } | undefined;
}

/** What every document carries beside its own fields. */
export interface DocumentBody {
  /** UUID version 7 made on the phone. */
  id: string;
  /** The county-level district: tenant and shard. */
  region: string;
  /** Version of the shape of the document. */
  schema: number;
  createdAt: string;
  createdBy: string;
  events: FlowEvent[];
  /** Server: number of the version, 0 = never received. */
  ver: number;
  /** Server: id of the change that made this state, '' = never received. */
  op: string;
  /** Hybrid logical clock, for display and tie-breaks only. */
  hlc: string;
  /** Server: the scopes with full view. */
  scopes: string[];
  /** Server: open and settled differences between two writers. */
  conflicts: Conflict[];
}

/** The keys of the envelope that only the server writes. */
export const serverKeys = ['ver', 'op', 'hlc', 'scopes', 'conflicts'] as const satisfies (keyof DocumentBody)[];

const eventSchema = v.looseObject({
  id,
  type: id,
  at: instant,
  receivedAt: v.optional(instant),
  by: id,
  device: id,
  payload: v.optional(v.record(v.string(), v.unknown())),
});

const conflictSchema = v.looseObject({
  id,
  path: v.pipe(v.string(), v.minLength(1)),
  base: json,
  kept: json,
  lost: json,
  keptBy: id,
  lostBy: id,
  keptAt: instant,
  lostAt: instant,
  resolution: v.optional(v.looseObject({ choice: v.picklist(['kept', 'lost', 'other']), by: id, at: instant })),
});

/** The schema entries of the envelope; each document type adds its fields to them. */
export const envelopeEntries = {
  id: v.pipe(v.string(), v.uuid()),
  region: v.pipe(v.string(), v.regex(/^\d{6}$/)),
  schema: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  createdAt: instant,
  createdBy: id,
  events: v.array(eventSchema),
  ver: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  op: v.pipe(v.string(), v.maxLength(100)),
  hlc: v.pipe(v.string(), v.maxLength(100)),
  scopes: v.array(id),
  conflicts: v.array(conflictSchema),
} satisfies Record<keyof DocumentBody, v.GenericSchema>;

/** Makes the envelope of a document nobody has received yet. */
export function newEnvelope(
  made: Pick<DocumentBody, 'id' | 'region' | 'schema' | 'createdAt' | 'createdBy'>,
): DocumentBody {
  return { ...made, events: [], ver: 0, op: '', hlc: '', scopes: [], conflicts: [] };
}
