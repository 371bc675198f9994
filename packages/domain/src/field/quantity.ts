import * as v from 'valibot';
import { say, type Term } from '../term.ts';
import type { Field, FieldOptions } from './kind.ts';

/** A measured number that is not money, with its unit: 70.5 working days, 2.3 metres. */
export function quantity(options: FieldOptions & { unit: Term }): Field<number> {
  return {
    ...options,
    kind: 'quantity',
    schema: v.pipe(v.number(), v.finite(), v.minValue(0)),
    toText: (value, locale) => `${value} ${say(options.unit, locale)}`,
    rank: (value) => value,
  };
}
