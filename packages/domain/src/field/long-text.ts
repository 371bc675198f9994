import * as v from 'valibot';
import type { Field, FieldOptions } from './kind.ts';

/** Words of several lines, at most 20,000 characters: facts, records, opinions. */
export function longText(options: FieldOptions): Field<string> {
  return {
    ...options,
    kind: 'long-text',
    schema: v.pipe(v.string(), v.maxLength(20_000)),
    toText: (value) => value,
  };
}
