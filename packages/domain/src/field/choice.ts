import * as v from 'valibot';
import { codesOf, nameOf, rankOf, type Vocabulary } from '../vocabulary/define.ts';
import type { Field, FieldOptions } from './kind.ts';

/** One code of an official list. */
export function choice<Code extends string>(list: Vocabulary<Code>, options: FieldOptions): Field<Code> {
  return {
    ...options,
    kind: 'choice',
    vocabulary: list,
    schema: v.picklist(codesOf(list)),
    toText: (value, locale) => nameOf(list, value, locale),
    rank: (value) => rankOf(list, value),
  };
}
