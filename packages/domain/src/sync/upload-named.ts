import type { Field, Fields } from '../field/kind.ts';
import { fieldsOf } from '../case-type/define.ts';
import { documentTypeOf } from '../case-type/registry.ts';
import { isRecord } from './leaves.ts';

/** A file a document names: size in bytes and media type as the record says them, a thumbnail has neither. */
export interface NamedFile {
  digest: string;
  kind: 'file' | 'thumb';
  mime?: string;
  size?: number;
  name?: string;
}

const isDigest = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

/**
 * Lists the files a document of a collection names, as far as its reader sees it: by its fields, by the values
 * of its conflicts and, in a farewell, by the words that came too late.
 */
export function filesNamed(collection: string, view: Readonly<Record<string, unknown>>): NamedFile[] {
  const type = documentTypeOf(collection);
  if (type === undefined) return [];
  const named = [...inFields(fieldsOf(type), view), ...inConflicts(view['conflicts'])];
  return collection === 'notice' ? [...named, ...inChanges(view['changes'])] : named;
}

/** Finds one file a document names; where several fields name it, what the first says of it. */
export function fileNamed(
  collection: string,
  view: Readonly<Record<string, unknown>>,
  digest: string,
): NamedFile | undefined {
  return filesNamed(collection, view).find((file) => file.digest === digest);
}

function inFields(fields: Fields, values: Readonly<Record<string, unknown>>): NamedFile[] {
  return Object.entries(fields).flatMap(([key, field]) => inField(field, values[key]));
}

function inField(field: Field, value: unknown): NamedFile[] {
  const values = Array.isArray(value) ? value.filter(isRecord) : isRecord(value) ? [value] : [];
  if (field.kind === 'attachment' || field.kind === 'attachments') return values.flatMap(ofAttachment);
  const inside = field.fields;
  return inside ? values.flatMap((element) => inFields(inside, element)) : [];
}

function ofAttachment({ digest, mime, size, name, thumb }: Readonly<Record<string, unknown>>): NamedFile[] {
  const file: NamedFile[] = isDigest(digest)
    ? [
        {
          digest,
          kind: 'file',
          ...(typeof mime === 'string' && { mime }),
          ...(typeof size === 'number' && { size }),
          ...(typeof name === 'string' && { name }),
        },
      ]
    : [];
  return isDigest(thumb) ? [...file, { digest: thumb, kind: 'thumb' }] : file;
}

/** Of two values that differ neither is forgotten, so neither is its file. */
function inConflicts(conflicts: unknown): NamedFile[] {
  if (!Array.isArray(conflicts)) return [];
  return conflicts.filter(isRecord).flatMap(({ path, kept, lost }) => [...atPath(path, kept), ...atPath(path, lost)]);
}

function inChanges(changes: unknown): NamedFile[] {
  if (!Array.isArray(changes)) return [];
  return changes.filter(isRecord).flatMap(({ path, after }) => atPath(path, fromJson(after)));
}

function atPath(path: unknown, value: unknown): NamedFile[] {
  const key = typeof path === 'string' ? /\.(digest|thumb)$/.exec(path)?.[1] : undefined;
  if (key === undefined) return isRecord(value) ? ofAttachment(value) : [];
  return isDigest(value) ? [{ digest: value, kind: key === 'thumb' ? 'thumb' : 'file' }] : [];
}

function fromJson(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
