import * as v from 'valibot';
import { codesOf, nameOf, type Vocabulary } from '../vocabulary/define.ts';
import { joinWords } from './join.ts';
import type { Field, FieldOptions } from './kind.ts';

/** Several codes of an official list. */
export function choices<Code extends string>(list: Vocabulary<Code>, options: FieldOptions): Field<Code[]> {
  return {
    ...options,
    kind: 'choices',
    vocabulary: list,
    schema: v.array(v.picklist(codesOf(list))),
    toText: (value, locale) =>
      joinWords(
        value.map((code) => nameOf(list, code, locale)),
        locale,
      ),
  };
}
