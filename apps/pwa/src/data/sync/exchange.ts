import { syncResponseSchema, type SyncRequest, type SyncResponse } from '@jiefen/domain/sync/wire';
import * as v from 'valibot';
import type { Platform } from '#platform/platform.ts';
import { call } from '../http.ts';

const PATIENCE_MS = 60_000;

/**
 * Why a request was not taken.
 * - `offline`, `timeout`, `not-our-server`: nothing is known of the request; it is repeated as it is
 * - `sign-in`: the session has ended; `forbidden`: the account may not; `update`: this build is too old
 * - `too-large`: fewer changes at a time; `rejected`: the server cannot read the request
 * - `busy`: come back later; `server`: it failed
 */
export type ExchangeProblem =
  | 'offline'
  | 'timeout'
  | 'not-our-server'
  | 'sign-in'
  | 'forbidden'
  | 'update'
  | 'too-large'
  | 'rejected'
  | 'busy'
  | 'server';

export type Exchanged =
  | { ok: true; response: SyncResponse; /** Phone clock, ms. */ sentAt: number; receivedAt: number }
  | {
      ok: false;
      problem: ExchangeProblem;
      /** Milliseconds the server asks to wait. */ retryAfter?: number | undefined;
    };

/** One round trip with the server. Never rejects. */
export type Exchange = (request: SyncRequest) => Promise<Exchanged>;

/** Makes the exchange over `POST /api/sync`; `signal` ends what is under way. Only an answer in our own shape counts. */
export function createExchange(platform: Pick<Platform, 'fetch' | 'timer' | 'clock'>, signal: AbortSignal): Exchange {
  return async (request) => {
    const sentAt = platform.clock();
    const reply = await call(platform, {
      method: 'POST',
      address: '/api/sync',
      body: request,
      patience: PATIENCE_MS,
      signal,
    });
    if (reply.kind === 'lost') return { ok: false, problem: reply.reason };
    if (reply.kind === 'problem') {
      return { ok: false, problem: toProblem(reply.status), retryAfter: reply.retryAfter };
    }
    const parsed = v.safeParse(syncResponseSchema, reply.body);
    if (!parsed.success) return { ok: false, problem: 'not-our-server' };
    return { ok: true, response: parsed.output, sentAt, receivedAt: platform.clock() };
  };
}

const problemByStatus = new Map<number, ExchangeProblem>([
  [401, 'sign-in'],
  [403, 'forbidden'],
  [413, 'too-large'],
  [426, 'update'],
  [429, 'busy'],
  [503, 'busy'],
]);

function toProblem(status: number): ExchangeProblem {
  return problemByStatus.get(status) ?? (status >= 500 ? 'server' : 'rejected');
}
