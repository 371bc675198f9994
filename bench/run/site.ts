import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

/** Files over HTTP. */
export interface Site {
  url: string;
  close(): void;
}

/** Serves a folder; its pages are isolated from other origins, so that their clock is exact to 5 microseconds. */
export async function serveSite(folder: string): Promise<Site> {
  const server = createServer((request, response) => void answer(folder, request.url ?? '/', response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

async function answer(folder: string, address: string, response: ServerResponse): Promise<void> {
  const path = join(folder, new URL(address, 'http://site').pathname);
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    'content-type': `${TYPES[extname(path)] ?? 'application/octet-stream'}; charset=utf-8`,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cache-control': 'no-cache',
  });
  createReadStream(path).pipe(response);
}
