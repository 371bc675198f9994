import * as v from 'valibot';
import { say, type Term } from '../term.ts';
import type { Field, FieldOptions } from './kind.ts';

/** A whole number from 0 to 10 million: people, copies, days; with its unit when one is given. */
export function count(options: FieldOptions & { unit?: Term }): Field<number> {
  const { unit } = options;
  return {
    ...options,
    kind: 'count',
    schema: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000)),
    toText: (value, locale) => (unit ? `${value} ${say(unit, locale)}` : String(value)),
    rank: (value) => value,
  };
}
