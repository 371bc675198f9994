import type { Field, Fields, NameLookup } from '../field/kind.ts';
import { isRecord } from '../sync/leaves.ts';

/** A place in a document to read from: the table of its fields, its values, and the names behind ids. */
export interface Reading {
  readonly fields: Fields;
  readonly values: Readonly<Record<string, unknown>>;
  readonly nameOf: NameLookup;
}

/** Where a path of a form leads: into the document, or into the element the form is about. */
export type At = (path: string) => [Reading, string];

/** What stands at a path, with the field that knows it. Throws when the table has no such field: a bug in a form. */
export function readAt(reading: Reading, path: string): { field: Field; value: unknown } {
  const [first = '', ...rest] = path.split('.');
  const field = reading.fields[first];
  if (field === undefined) throw new Error(`No form can print the field ${path}`);
  const value = reading.values[first];
  if (rest.length === 0) return { field, value };
  const inner = { ...reading, fields: field.fields ?? {}, values: isRecord(value) ? value : {} };
  return readAt(inner, rest.join('.'));
}

/** The printed words at a path, '' where nothing is recorded, under the field's own label. */
export function wordsAt(reading: Reading, path: string): { label: string; words: string } {
  const { field, value } = readAt(reading, path);
  return { label: field.label.zh, words: toWords(field, value, reading.nameOf) };
}

/** The elements of the list at a path that were not taken out, each as a reading of its own. */
export function elementsAt(reading: Reading, path: string): (Reading & { id: string })[] {
  const { field, value } = readAt(reading, path);
  const fields = field.fields ?? {};
  return listAt(value).map((values) => ({ fields, values, nameOf: reading.nameOf, id: String(values['id']) }));
}

/** An empty reading of a list's element, for papers that are filled in by hand. */
export function blankElement(reading: Reading, path: string): Reading {
  return { fields: readAt(reading, path).field.fields ?? {}, values: {}, nameOf: reading.nameOf };
}

/** The standing elements of a stored list. */
export function listAt(value: unknown): Record<string, unknown>[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isRecord).filter((element) => element['removed'] !== true);
}

function toWords(field: Field, value: unknown, nameOf: NameLookup): string {
  if (value === undefined || value === null || value === '') return '';
  return field.toText(value, 'zh', nameOf);
}
