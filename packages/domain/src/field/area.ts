import * as v from 'valibot';
import { say, term } from '../term.ts';
import type { Field, FieldOptions } from './kind.ts';

/** The Chinese acre; one is 666.67 square metres. */
export const mu = term('亩', 'mu');

/** An area of land in mu, shown with two decimals. */
export function area(options: FieldOptions): Field<number> {
  return {
    ...options,
    kind: 'area',
    unit: mu,
    schema: v.pipe(v.number(), v.finite(), v.minValue(0)),
    toText: (value, locale) => `${value.toFixed(2)} ${say(mu, locale)}`,
    rank: (value) => value,
  };
}
