import * as v from 'valibot';
import { maskPhone } from '../identity/mask.ts';
import type { Field, FieldOptions } from './kind.ts';

/** A telephone number, or the word 无 for someone who has none. */
export function phone(options: FieldOptions): Field<string> {
  return {
    ...options,
    sensitive: options.sensitive ?? 'contact',
    kind: 'phone',
    schema: v.pipe(v.string(), v.maxLength(40)),
    toText: (value) => value,
    mask: maskPhone,
  };
}
