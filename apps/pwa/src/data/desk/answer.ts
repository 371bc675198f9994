import * as v from 'valibot';
import type { Reply } from '../http.ts';

/**
 * Why the server gave no answer.
 * - `offline`, `timeout`, `not-our-server`: nothing came from our server
 * - `sign-in`: the session has ended; `forbidden`: one may not; `absent`: there is no such record for this person
 * - `update`: page and server are of different versions; `busy`: later; `server`: it failed
 */
export type DeskProblem =
  'offline' | 'timeout' | 'not-our-server' | 'sign-in' | 'forbidden' | 'absent' | 'update' | 'busy' | 'server';

/** What a question to the server came to. */
export type Answer<Value> = { ok: true; value: Value } | { ok: false; problem: DeskProblem };

/** Reads a reply by the schema of its answer; what does not fit comes from another version. */
export function replyToAnswer<Value>(reply: Reply, schema: v.GenericSchema<unknown, Value>): Answer<Value> {
  if (reply.kind === 'lost') return { ok: false, problem: reply.reason };
  if (reply.kind === 'problem') return { ok: false, problem: statusToProblem(reply.status) };
  const parsed = v.safeParse(schema, reply.body);
  return parsed.success ? { ok: true, value: parsed.output } : { ok: false, problem: 'update' };
}

const problemByStatus = new Map<number, DeskProblem>([
  [401, 'sign-in'],
  [403, 'forbidden'],
  [404, 'absent'],
  [429, 'busy'],
  [503, 'busy'],
]);

function statusToProblem(status: number): DeskProblem {
  return problemByStatus.get(status) ?? (status >= 500 ? 'server' : 'update');
}
