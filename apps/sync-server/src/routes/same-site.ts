import type { MiddlewareHandler } from 'hono';
import { problem } from '../problem.ts';
import type { ServerContext, ServerEnv } from './server-context.ts';

/**
 * Refuses what another site makes a browser send. Browsers say where a request comes from in Sec-Fetch-Site,
 * older ones in Origin, and no page can forge either; a client that sends neither is no browser and bears no
 * cookie by itself.
 */
export function demandSameSite(): MiddlewareHandler<ServerEnv> {
  return async (context, next) => {
    const { method } = context.req;
    if (method !== 'GET' && method !== 'HEAD' && !isOwn(context)) throw problem('request.foreign');
    await next();
  };
}

function isOwn({ req }: ServerContext): boolean {
  const site = req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = req.header('origin');
  if (origin === undefined) return true;
  return URL.parse(origin)?.host === (req.header('host') ?? new URL(req.url).host);
}
