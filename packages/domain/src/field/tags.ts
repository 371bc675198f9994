import * as v from 'valibot';
import { joinWords } from './join.ts';
import type { Field, FieldOptions } from './kind.ts';

/** Several short free words: people present, materials, reasons. At most 200 of 200 characters. */
export function tags(options: FieldOptions): Field<string[]> {
  return {
    ...options,
    kind: 'tags',
    schema: v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(200)),
    toText: joinWords,
  };
}
