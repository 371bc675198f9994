import * as v from 'valibot';
import type { Field, FieldOptions } from './kind.ts';

/** The stored form of a division code: county 6 digits (GB/T 2260), township 9, village 12. */
export const divisionCode = v.pipe(v.string(), v.regex(/^\d{6}(?:\d{3}(?:\d{3})?)?$/));

/** Where something is, as a division code; who governs it is another question and another field. */
export function division(options: FieldOptions): Field<string> {
  return {
    ...options,
    kind: 'division',
    schema: divisionCode,
    toText: (value, _locale, nameOf) => nameOf?.(value) ?? value,
  };
}
