import * as v from 'valibot';
import { instant } from './date-time.ts';
import { joinWords } from './join.ts';
import type { Field, FieldOptions } from './kind.ts';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const attachmentSchema = v.looseObject({
  id,
  removed: v.optional(v.boolean()),
  digest: sha256,
  mime: v.pipe(v.string(), v.maxLength(100)),
  size: whole,
  name: v.optional(v.pipe(v.string(), v.maxLength(200))),
  takenAt: v.optional(instant),
  takenBy: v.optional(id),
  originalDigest: v.optional(sha256),
  thumb: v.optional(sha256),
  seconds: v.optional(whole),
});

/** A file kept beside the record: found by the SHA-256 of its content (hex), size in bytes. */
export interface Attachment {
  id: string;
  removed?: boolean | undefined;
  /** Of the exact bytes that are stored and sent. */
  digest: string;
  mime: string;
  size: number;
  name?: string | undefined;
  takenAt?: string | undefined;
  /** The user who took or chose it. */
  takenBy?: string | undefined;
  /** SHA-256 of what the camera gave, where the picture was made smaller. */
  originalDigest?: string | undefined;
  /** SHA-256 of a small JPEG of it, which is a file of its own. */
  thumb?: string | undefined;
  /** How long a recording is. */
  seconds?: number | undefined;
}

const nameOfFile = (file: Attachment): string => file.name ?? file.mime;

/** One file: a signature, a scanned page. */
export function attachment(options: FieldOptions): Field<Attachment> {
  return { ...options, kind: 'attachment', schema: attachmentSchema, toText: nameOfFile };
}

/** Several files; like every list their elements carry an id and are never deleted. */
export function attachments(options: FieldOptions): Field<Attachment[]> {
  return {
    ...options,
    kind: 'attachments',
    schema: v.array(attachmentSchema),
    toText: (value, locale) => joinWords(value.filter((file) => !file.removed).map(nameOfFile), locale),
  };
}

/** Finds every file a document names, at whatever depth, those marked as removed too. */
export function attachmentsIn(value: unknown): Attachment[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isAttachment(value)) return [value];
  return Object.values(value).flatMap(attachmentsIn);
}

/** Tells whether a value is what a document says of a file. */
export function isAttachment(value: unknown): value is Attachment {
  return v.is(attachmentSchema, value);
}
