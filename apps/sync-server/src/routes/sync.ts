import type { Person } from '@jiefen/domain/access/people';
import {
  OLDEST_PROTOCOL,
  PROTOCOL,
  syncRequestSchema,
  syncResponseSchema,
  type SyncRequest,
} from '@jiefen/domain/sync/wire';
import * as v from 'valibot';
import { problem } from '../problem.ts';
import { sendJson } from './answer.ts';
import { checked } from './checked.ts';
import { defineRoute, type Route } from './route.ts';
import { readSessionCookie } from './session-cookie.ts';

/** Larger than any honest round: a hundred changes of a few kilobytes. */
const MAX_BYTES = 1_048_576;

/** Whoever answers a sync request; the result is the JSON text of a `SyncResponse`, in UTF-8. */
export interface SyncExchange {
  exchange(person: Person, request: SyncRequest): Promise<Buffer<ArrayBuffer>>;
}

/** Notes which vault a session syncs. */
export type BindSession = (sessionId: string | undefined, device: string) => Promise<void>;

const versionSchema = v.looseObject({ protocol: v.pipe(v.number(), v.integer()) });

/** The one request of the phone's loop. */
export function syncRoutes(sync: SyncExchange, bind: BindSession): Route[] {
  return [
    defineRoute({
      method: 'POST',
      path: '/api/sync',
      summary: 'Send changes and fetch what is new, for all collections at once',
      policy: 'signed-in',
      body: syncRequestSchema,
      maxBytes: MAX_BYTES,
      answer: syncResponseSchema,
      before: demandKnownProtocol,
      async handle({ context, person, body }) {
        await bind(readSessionCookie(context), body.device);
        return sendJson(context, await sync.exchange(person, body));
      },
    }),
  ];
}

/** Asked before the shape is checked: another version's request may well have another shape (rule S15). */
function demandKnownProtocol(body: unknown): void {
  const { protocol } = checked(versionSchema, body);
  if (protocol >= OLDEST_PROTOCOL && protocol <= PROTOCOL) return;
  throw problem('sync.protocol', `protocol ${OLDEST_PROTOCOL} to ${PROTOCOL}`);
}
