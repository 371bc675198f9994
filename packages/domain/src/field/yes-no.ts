import * as v from 'valibot';
import { say, term } from '../term.ts';
import type { Field, FieldOptions } from './kind.ts';

const yes = term('是', 'Yes');
const no = term('否', 'No');

/** A question answered by yes or no; unanswered is absent. */
export function yesNo(options: FieldOptions): Field<boolean> {
  return {
    ...options,
    kind: 'yes-no',
    schema: v.boolean(),
    toText: (value, locale) => say(value ? yes : no, locale),
  };
}
