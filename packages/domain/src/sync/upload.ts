import * as v from 'valibot';
import { collections } from './wire.ts';

/** Bytes of a file travel in parts of at most this size. */
export const PART_SIZE = 262_144;

const MIB = 1_048_576;

/**
 * The types of file that are taken, each with its largest size in bytes and the ending of its name when it is
 * saved. SVG is none of them: it can carry scripts; a drawn signature travels as its strokes.
 */
export const fileTypes = {
  'image/jpeg': { most: 8 * MIB, ending: 'jpg' },
  'image/png': { most: 8 * MIB, ending: 'png' },
  'image/webp': { most: 8 * MIB, ending: 'webp' },
  'audio/webm': { most: 64 * MIB, ending: 'webm' },
  'audio/ogg': { most: 64 * MIB, ending: 'ogg' },
  'audio/mp4': { most: 64 * MIB, ending: 'm4a' },
  'application/pdf': { most: 16 * MIB, ending: 'pdf' },
  'application/vnd.jiefen.signature+json': { most: MIB / 4, ending: 'json' },
} as const satisfies Readonly<Record<string, { most: number; ending: string }>>;

/** One of the types that are taken. */
export type FileType = keyof typeof fileTypes;

/** The record does not tell the size of a thumbnail; it is an image of at most this many bytes. */
export const LARGEST_THUMB = 65_536;

/** Tells whether a media type is one that is taken. */
export function isFileType(mime: string): mime is FileType {
  return Object.hasOwn(fileTypes, mime);
}

/** The name of a file: the SHA-256 of its bytes in lower-case hex. */
export const digestSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const addressSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z]+\/[\w-]{1,100}$/),
  v.transform((text) => {
    const [collection = '', id = ''] = text.split('/');
    return { collection, id };
  }),
  v.object({ collection: v.picklist(collections), id: v.string() }),
);

const wholeNumber = (least: number, most: number) =>
  v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number), v.minValue(least), v.maxValue(most));

const largest = Math.max(...Object.values(fileTypes).map(({ most }) => most));

const size = wholeNumber(1, largest);
const mime = v.pipe(v.string(), v.maxLength(100));

/** Through which document somebody asks for a file, written `mediation/<id>`. */
export const fileQuerySchema = v.object({ of: addressSchema, download: v.optional(v.literal('1')) });

/** What an upload is of. */
export const uploadQuerySchema = v.object({ of: addressSchema, size, mime });

/** Where a part begins, in bytes. */
export const partQuerySchema = v.object({ ...uploadQuerySchema.entries, at: wholeNumber(0, largest) });

/** Proof that somebody holds the bytes: HMAC-SHA-256 over all of them, keyed by `proofKey`, lower-case hex. */
export const claimSchema = v.object({ proof: digestSchema });

const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** How far a file has arrived: byte ranges `[from, to)` of the asker's own upload, in order and apart. */
export const uploadStateSchema = v.object({
  size: offset,
  have: v.array(v.tuple([offset, offset])),
  complete: v.boolean(),
});

/** Which of the files a document names can be read now. */
export const filesHereSchema = v.object({ here: v.array(digestSchema) });

export type FileQuery = v.InferOutput<typeof fileQuerySchema>;
export type UploadQuery = v.InferOutput<typeof uploadQuerySchema>;
export type UploadState = v.InferOutput<typeof uploadStateSchema>;
export type ByteRange = UploadState['have'][number];

/** What a proof of possession is bound to, so that it is of no use to anybody else or for anything else. */
export interface Claim {
  person: string;
  collection: string;
  id: string;
  digest: string;
}

/** The key of a proof of possession, as text; the MAC takes its UTF-8 bytes. */
export function proofKey({ person, collection, id, digest }: Claim): string {
  return ['jiefen-file-proof', person, `${collection}/${id}`, digest].join('\n');
}

/** Puts a range among others that are in order and apart; what touches or overlaps becomes one. */
export function addRange(ranges: readonly ByteRange[], [from, to]: ByteRange): ByteRange[] {
  const apart = ranges.filter(([start, end]) => end < from || start > to);
  const near = ranges.filter(([start, end]) => end >= from && start <= to);
  const joined: ByteRange = [
    Math.min(from, ...near.map(([start]) => start)),
    Math.max(to, ...near.map(([, end]) => end)),
  ];
  return [...apart, joined].toSorted(([one], [other]) => one - other);
}

/** The parts of a range that are not in others, which are in order and apart. */
export function lacking(ranges: readonly ByteRange[], [from, to]: ByteRange): ByteRange[] {
  const edges = [from, ...ranges.flatMap(([start, end]) => [start, end].map((edge) => clamp(edge, from, to))), to];
  const gaps = edges.flatMap((edge, at): ByteRange[] => (at % 2 === 0 ? [[edge, edges[at + 1] ?? to]] : []));
  return gaps.filter(([start, end]) => start < end);
}

function clamp(edge: number, from: number, to: number): number {
  return Math.min(Math.max(edge, from), to);
}
