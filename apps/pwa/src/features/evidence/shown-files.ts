import { type Attachment, isAttachment } from '@jiefen/domain/field/attachment';
import { DRAWN_SIGNATURE } from '@jiefen/domain/field/drawn-signature';

/** Finds the files of a case that are to be seen, newest first: without what was taken out, and without signatures. */
export function shownFiles(value: unknown): Attachment[] {
  return visible(value)
    .filter(({ mime }) => mime !== DRAWN_SIGNATURE)
    .sort((one, other) => (other.takenAt ?? '').localeCompare(one.takenAt ?? ''));
}

function visible(value: unknown): Attachment[] {
  if (typeof value !== 'object' || value === null || ('removed' in value && value.removed === true)) return [];
  if (isAttachment(value)) return [value];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'conflicts' ? [] : visible(inner)));
}
