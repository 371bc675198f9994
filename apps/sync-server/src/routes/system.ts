import { PROTOCOL } from '@jiefen/domain/sync/wire';
import * as v from 'valibot';
import { problem } from '../problem.ts';
import type { Metrics } from '../services/metrics.ts';
import { defineOpenRoute, type Route } from './route.ts';

export interface SystemSetting {
  /** Reads the epoch from the store; throws when the store cannot be reached. */
  epoch(): Promise<string>;
  metrics: Metrics;
  version: string;
}

/** The first characters are enough to see that the epoch changed. */
const SHORT = 8;

const healthSchema = v.object({
  ok: v.literal(true),
  epoch: v.string(),
  protocol: v.number(),
  version: v.string(),
});

/** For those who watch over the server. */
export function systemRoutes({ epoch, metrics, version }: SystemSetting): Route[] {
  return [
    defineOpenRoute({
      method: 'GET',
      path: '/api/health',
      summary: 'Whether the server and its store work',
      policy: 'anyone',
      answer: healthSchema,
      async handle() {
        const known = await epoch().catch(() => {
          throw problem('store.unreachable');
        });
        return { ok: true as const, epoch: known.slice(0, SHORT), protocol: PROTOCOL, version };
      },
    }),
    defineOpenRoute({
      method: 'GET',
      path: '/metrics',
      summary: 'Numbers for Prometheus',
      policy: 'operator',
      answer: 'text/plain',
      handle: async ({ context }) => context.body(await metrics.text(), 200, { 'content-type': metrics.contentType }),
    }),
  ];
}
