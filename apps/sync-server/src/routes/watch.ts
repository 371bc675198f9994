import type { MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';
import type { Metrics } from '../services/metrics.ts';
import type { ServerEnv } from './server-context.ts';

/**
 * Notes each request in the log and the metrics: method, pattern of the route, status and time. Never the
 * address itself, a name or a body: a log is read by people who may not see cases.
 */
export function watch(log: Logger, metrics: Metrics): MiddlewareHandler<ServerEnv> {
  return async (context, next) => {
    const start = performance.now();
    await next();
    const seen = {
      method: context.req.method,
      route: context.get('route') ?? 'unknown',
      status: context.res.status,
      ms: Math.round(performance.now() - start),
    };
    metrics.request(seen);
    log.info(seen, 'request');
  };
}
