import * as v from 'valibot';
import type { Field, FieldOptions } from './kind.ts';

/** The number a court gave its case, stored as written; old styles are free text with a warning. */
export function courtCaseNo(options: FieldOptions): Field<string> {
  return {
    ...options,
    kind: 'court-case-no',
    schema: v.pipe(v.string(), v.maxLength(60)),
    toText: (value) => value,
  };
}
