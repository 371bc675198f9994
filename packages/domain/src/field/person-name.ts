import * as v from 'valibot';
import type { Field, FieldOptions } from './kind.ts';

/** The name of a person or body exactly as on the paper, rare characters and the middle dot included. */
export function personName(options: FieldOptions): Field<string> {
  return {
    ...options,
    kind: 'person-name',
    schema: v.pipe(v.string(), v.maxLength(100)),
    toText: (value) => value,
    mask: (value) => [...value].map((sign, at) => (at === 0 ? sign : '＊')).join(''),
  };
}
