import * as v from 'valibot';
import type { Field, FieldOptions } from './kind.ts';

/** One line of words, at most 200 characters. */
export function text(options: FieldOptions): Field<string> {
  return {
    ...options,
    kind: 'text',
    schema: v.pipe(v.string(), v.maxLength(200)),
    toText: (value) => value,
  };
}
