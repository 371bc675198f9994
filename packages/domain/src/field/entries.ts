import * as v from 'valibot';
import type { Fields, ValuesOf } from './kind.ts';

/** Turns a table of fields into valibot entries: every field optional, each with its own schema. */
export function entriesOf(fields: Fields): v.ObjectEntries {
  const entries = Object.entries(fields).map(([key, field]) => [key, v.optional(field.schema)] as const);
  return Object.fromEntries(entries);
}

/** Gives the schema of an object with these entries; words this version does not know are kept, wrong types fail. */
export function objectSchema<Value>(entries: v.ObjectEntries): v.GenericSchema<Value> {
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- a table becomes a schema at run time, which types cannot follow
  return v.looseObject(entries) as unknown as v.GenericSchema<Value>;
}

/** Gives the schema of a group of values. */
export function valuesSchema<const Of extends Fields>(fields: Of): v.GenericSchema<ValuesOf<Of>> {
  return objectSchema(entriesOf(fields));
}
