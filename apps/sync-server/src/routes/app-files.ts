import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { etag, RETAINED_304_HEADERS } from 'hono/etag';
import { problem } from '../problem.ts';
import type { ServerContext, ServerEnv } from './server-context.ts';

/** Their names change with their content, so nobody need ask again for a year. */
const FOREVER = 'public, max-age=31536000, immutable';

/**
 * The page brings its own script policy, with the hash of its boot script, in a meta tag; these are the parts
 * a meta tag cannot say or an injected tag could weaken.
 */
const PAGE_POLICY = "frame-ancestors 'none'; object-src 'none'; base-uri 'self'; form-action 'self'";

/** A worker lives by the policy of its own file. */
const FILE_POLICY = `default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; ${PAGE_POLICY}`;

/**
 * Serves the built app out of `folder`: files as they are, precompressed where the build made that, and its one
 * page at every address that looks like a page. Anything else is not found, never the page in its place.
 */
export function createAppFiles(folder: string): Hono<ServerEnv> {
  const page = join(folder, 'index.html');
  const serve = {
    page: serveStatic<ServerEnv>({ path: page, precompressed: true }),
    file: serveStatic<ServerEnv>({
      rewriteRequestPath: (path) => join(folder, path),
      precompressed: true,
    }),
  };
  // The browser takes the headers of "not modified" for those of the page it kept.
  const tag = etag({ retainedHeaders: [...RETAINED_304_HEADERS, 'content-security-policy'] });
  const files = new Hono<ServerEnv>();
  files.get('*', (context, next) => (isImmutable(context) ? next() : tag(context, next)));
  files.get('*', async (context, next) => {
    const kind = kindOf(context.req.path);
    if (kind === 'none') return next();
    if (kind === 'page' && !existsSync(page)) throw problem('app.not-built');
    const answer = await serve[kind](context, async () => {});
    return answer === undefined ? next() : withHeaders(context, answer);
  });
  return files;
}

/** A page address has no extension; the interface, the build's folder and packed copies are none of these. */
function kindOf(path: string): 'page' | 'file' | 'none' {
  if (/^\/(api|metrics)(\/|$)/.test(path) || /\.(br|gz)$/.test(path)) return 'none';
  if (/^\/_app(\/|$)/.test(path) || /\.[^/]*$/.test(path)) return 'file';
  return /%|\\/.test(path) ? 'none' : 'page';
}

function isImmutable({ req }: ServerContext): boolean {
  return req.path.startsWith('/_app/immutable/');
}

function withHeaders(context: ServerContext, answer: Response): Response {
  context.set('route', 'app');
  const isPage = answer.headers.get('content-type')?.startsWith('text/html') ?? false;
  answer.headers.set('content-security-policy', isPage ? PAGE_POLICY : FILE_POLICY);
  answer.headers.set('cache-control', isImmutable(context) ? FOREVER : 'no-cache');
  return answer;
}
