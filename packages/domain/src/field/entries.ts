import * as v from 'valibot';
import type { Fields, ValuesOf } from './kind.ts';

/** Turns a table of fields into valibot entries: every field optional, each with its own schema. */
export function entriesOf(fields: Fields): v.ObjectEntries {
  const entries = Object.entries(fields).map(([key, field]) => [key, v.optional(field.schema)] as const);
  return Object.fromEntries(entries);
}

/** Gives the schema of a group of values; words this version does not know are kept, wrong types fail. */
export function valuesSchema<const Of extends Fields>(fields: Of): v.GenericSchema<ValuesOf<Of>> {
  // The table becomes a schema at run time, which the type checker cannot follow.
  return v.looseObject(entriesOf(fields)) as unknown as v.GenericSchema<ValuesOf<Of>>;
}
