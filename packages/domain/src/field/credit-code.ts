import * as v from 'valibot';
import type { Field, FieldOptions } from './kind.ts';

/** The unified social credit code of a legal person or organisation (GB 32100), stored as written. */
export function creditCode(options: FieldOptions): Field<string> {
  return {
    ...options,
    kind: 'credit-code',
    schema: v.pipe(v.string(), v.maxLength(40)),
    toText: (value) => value,
  };
}
