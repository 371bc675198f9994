import * as v from 'valibot';
import { maskIdNumber } from '../identity/mask.ts';
import type { Field, FieldOptions } from './kind.ts';

/** The number of an identity paper. Stored as written: a doubtful number warns, it does not block. */
export function idNumber(options: FieldOptions): Field<string> {
  return {
    ...options,
    sensitive: options.sensitive ?? 'identity',
    kind: 'id-number',
    schema: v.pipe(v.string(), v.maxLength(40)),
    toText: (value) => value,
    mask: maskIdNumber,
  };
}
