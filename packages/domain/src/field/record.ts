import { valuesSchema } from './entries.ts';
import type { Field, FieldOptions, Fields, ValuesOf } from './kind.ts';
import { fieldsToText } from './words.ts';

/** A group of fields that belong to one thing: the agreement, the judicial confirmation. */
export function record<const Of extends Fields>(fields: Of, options: FieldOptions): RecordField<Of> {
  return {
    ...options,
    kind: 'record',
    fields,
    schema: valuesSchema(fields),
    toText: (value, locale, nameOf) => fieldsToText(fields, value, locale, nameOf),
  };
}

/** A record field that still knows its table. */
export interface RecordField<Of extends Fields> extends Field<ValuesOf<Of>> {
  readonly fields: Of;
}
