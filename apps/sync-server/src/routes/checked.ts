import * as v from 'valibot';
import { problem } from '../problem.ts';

/**
 * Checks what came in against its schema and gives the parsed value. Throws `request.invalid` naming the first
 * path that does not fit and what was expected there, never the value.
 */
export function checked<Value>(schema: v.GenericSchema<unknown, Value>, value: unknown): Value {
  const read = v.safeParse(schema, value);
  if (read.success) return read.output;
  const [issue] = read.issues;
  const path = v.getDotPath(issue) ?? 'request';
  throw problem('request.invalid', [path, issue.type, issue.expected].filter(Boolean).join(' '));
}
