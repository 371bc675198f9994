import * as v from 'valibot';
import { instant } from './date-time.ts';
import { joinWords } from './join.ts';
import type { Field, FieldOptions } from './kind.ts';

const attachmentSchema = v.looseObject({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  removed: v.optional(v.boolean()),
  digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  mime: v.pipe(v.string(), v.maxLength(100)),
  size: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  name: v.optional(v.pipe(v.string(), v.maxLength(200))),
  takenAt: v.optional(instant),
});

/** A file kept beside the record: found by the SHA-256 of its content (hex), size in bytes. */
export interface Attachment {
  id: string;
  removed?: boolean | undefined;
  digest: string;
  mime: string;
  size: number;
  name?: string | undefined;
  takenAt?: string | undefined;
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
