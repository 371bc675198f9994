import { getConnInfo } from '@hono/node-server/conninfo';
import type { ServerContext } from './server-context.ts';

/**
 * Makes the reader of a caller's address. Each of the `proxies` in front adds the address it saw to the end of
 * X-Forwarded-For; what stands further left was written by the caller and may be a lie.
 */
export function createAddressOf(proxies: number): (context: ServerContext) => string {
  return (context) => {
    const socket = getConnInfo(context).remote.address ?? '';
    if (proxies === 0) return socket;
    const seen = (context.req.header('x-forwarded-for') ?? '').split(',');
    return seen.at(-proxies)?.trim() || socket;
  };
}
