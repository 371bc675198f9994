import * as v from 'valibot';
import { entriesOf, objectSchema } from './entries.ts';
import type { Field, FieldOptions, Fields, KindName, ValuesOf } from './kind.ts';
import { fieldsToText } from './words.ts';

/** What every element of a list carries: its id for merging, and the mark that takes the place of deletion. */
export interface Element {
  id: string;
  removed?: boolean | undefined;
}

/** The stored element of a list with the given fields. */
export type ElementOf<Of extends Fields> = Element & ValuesOf<Of>;

/** A list field that still knows the table of its elements. */
export interface ListField<Of extends Fields> extends Field<ElementOf<Of>[]> {
  readonly fields: Of;
}

/** A list of records. Elements are never deleted; two copies merge as the union by id, field by field. */
export function list<const Of extends Fields>(fields: Of, options: FieldOptions): ListField<Of> {
  return listOf('list', fields, options);
}

/** A list of records under a kind of its own, for lists that need their own widget. */
export function listOf<const Of extends Fields>(kind: KindName, fields: Of, options: FieldOptions): ListField<Of> {
  return {
    ...options,
    kind,
    fields,
    schema: v.array(elementSchema(fields)),
    toText: (value, locale, nameOf) =>
      value
        .filter((element) => !element.removed)
        .map((element, at) => `${at + 1}. ${fieldsToText(fields, { ...element }, locale, nameOf)}`)
        .join('\n'),
  };
}

function elementSchema<const Of extends Fields>(fields: Of): v.GenericSchema<ElementOf<Of>> {
  const entries = {
    ...entriesOf(fields),
    id: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
    removed: v.optional(v.boolean()),
  };
  return objectSchema(entries);
}
