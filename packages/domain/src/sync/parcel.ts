import * as v from 'valibot';

/** The shape of a parcel this build writes. */
export const PARCEL_FORMAT = 1;

/** One request carries at most this many parcels. */
export const PARCEL_LIMIT = 50;

/** A rescue file says what it is before anything else, so that a broken one is known from a foreign one. */
export const RESCUE_MARK = '{"jiefen":"rescue"';

/** Largest rescue file the server reads, in characters. */
export const RESCUE_LIMIT = 24 * 1024 * 1024;

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const base64 = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]+={0,2}$/));

/**
 * Unsent work of one person, sealed to the server (ECDH P-256, HKDF-SHA-256, AES-256-GCM). Whoever carries it sees
 * from which vault it comes and how large it is, and nothing else. Bytes are base64.
 */
export const parcelSchema = v.object({
  format: v.literal(PARCEL_FORMAT),
  /** Which of the server's keys it is sealed to. */
  key: name,
  /** The vault it was packed in: the device of its changes. */
  device: name,
  /** Public key of the sender, made for one unlocking of the vault; a raw P-256 point. */
  ephemeral: v.pipe(base64, v.maxLength(100)),
  iv: v.pipe(base64, v.maxLength(20)),
  sealed: base64,
});

/** Words that were not a document yet. They travel in a rescue file only, back to their writer. */
export const draftSchema = v.object({
  key: v.string(),
  kind: v.string(),
  content: v.unknown(),
  at: v.string(),
  target: v.optional(v.object({ collection: v.string(), id: v.string() })),
});

/** What is inside. Changes are checked one by one later, so that one odd change stops nobody (S12). */
export const parcelContentSchema = v.object({
  region: name,
  person: name,
  /** When it was packed: ISO 8601 by the phone's clock. */
  at: v.string(),
  changes: v.array(v.unknown()),
  drafts: v.optional(v.array(draftSchema)),
});

/** A rescue file: one parcel with everything an open vault has not sent. */
export const rescueSchema = v.object({ jiefen: v.literal('rescue'), ...parcelSchema.entries });

export const carryRequestSchema = v.object({
  parcels: v.pipe(v.array(parcelSchema), v.minLength(1), v.maxLength(PARCEL_LIMIT)),
});

/**
 * Why a parcel was not taken. The server keeps what it could not take, with this reason (S1, S12).
 * - `foreign`: no file of ours; `truncated`: the end is missing; `damaged`: altered, or not readable after opening
 * - `unknown-key`: sealed to a key this server does not have
 * - `unproven`: the sender could not show the secret of the author's device
 * - `person-left`: the author is no longer among the people of the region
 */
export const parcelProblems = ['foreign', 'truncated', 'damaged', 'unknown-key', 'unproven', 'person-left'] as const;

/**
 * What became of each parcel, in the order they were sent. The carrier learns nothing of what is inside. A server that
 * is restored has another epoch and may have lost what it took.
 */
export const carryAnswerSchema = v.object({
  epoch: v.string(),
  parcels: v.array(v.object({ taken: v.boolean(), problem: v.optional(v.picklist(parcelProblems)) })),
});

/** Drafts out of rescue files that wait for their writer. */
export const rescuedDraftsSchema = v.object({
  files: v.array(v.object({ digest: v.string(), drafts: v.array(draftSchema) })),
});

export const draftsReceivedSchema = v.object({ digests: v.pipe(v.array(name), v.maxLength(1000)) });

export type Parcel = v.InferOutput<typeof parcelSchema>;
export type ParcelContent = v.InferOutput<typeof parcelContentSchema>;
export type ParcelDraft = v.InferOutput<typeof draftSchema>;
export type ParcelProblem = (typeof parcelProblems)[number];
export type CarryAnswer = v.InferOutput<typeof carryAnswerSchema>;

/** The part of a parcel that is authenticated and not encrypted, as text. */
export function parcelHeaderToText({ format, key, device, ephemeral }: Omit<Parcel, 'iv' | 'sealed'>): string {
  return JSON.stringify(['jiefen-parcel', format, key, device, ephemeral]);
}

/** Writes a parcel as the text of a rescue file. */
export function parcelToRescueText(parcel: Parcel): string {
  return JSON.stringify({ jiefen: 'rescue', ...parcel });
}

/** Reads a rescue file; says what is wrong with one that cannot be read. */
export function readRescueText(
  text: string,
): { ok: true; parcel: Parcel } | { ok: false; problem: 'foreign' | 'truncated' | 'damaged' } {
  // Mail programs and editors put a byte order mark in front.
  const plain = text.replace(/^\uFEFF/, '').trim();
  if (!plain.startsWith(RESCUE_MARK)) return { ok: false, problem: 'foreign' };
  if (!plain.endsWith('}')) return { ok: false, problem: 'truncated' };
  const read = v.safeParse(rescueSchema, parseOrNothing(plain));
  if (!read.success) return { ok: false, problem: 'damaged' };
  const { jiefen: _mark, ...parcel } = read.output;
  return { ok: true, parcel };
}

function parseOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
