import { type Attachment, isAttachment } from '@jiefen/domain/field/attachment';
import type { KindName } from '@jiefen/domain/field/kind';

/** The value of a field of files with one more. A field for one file has the new one instead. */
export function withFile(kind: KindName, value: unknown, file: Attachment): unknown {
  return kind === 'attachment' ? file : [...listOf(value), file];
}

/** The value of a field of files without one: in a list it stays, marked as taken out. */
export function withoutFile(kind: KindName, value: unknown, { id }: Attachment): unknown {
  if (kind === 'attachment') return undefined;
  return listOf(value).map((file) => (file.id === id ? { ...file, removed: true } : file));
}

function listOf(value: unknown): Attachment[] {
  return Array.isArray(value) ? value.filter(isAttachment) : [];
}
