import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { ServerContext } from './server-context.ts';

/** Below one network packet compression saves nothing. */
const LEAST = 1_400;

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);

const HEADERS = { 'content-type': 'application/json; charset=utf-8', vary: 'Accept-Encoding' };

/** Sends JSON text, compressed where it pays. It never parses the text. */
export async function sendJson(context: ServerContext, text: string): Promise<Response> {
  const encoding = text.length < LEAST ? undefined : chooseEncoding(context.req.header('accept-encoding'));
  if (encoding === undefined) return context.body(text, 200, HEADERS);
  const packed = await compress(text, encoding);
  return context.body(packed, 200, { ...HEADERS, 'content-encoding': encoding });
}

type Encoding = 'br' | 'gzip';

function chooseEncoding(accepted = ''): Encoding | undefined {
  const names = accepted
    .split(',')
    .map((entry) => entry.trim().split(';'))
    .filter(([, weight]) => !/^\s*q=0(\.0*)?$/.test(weight ?? ''))
    .map(([name]) => name);
  return names.includes('br') ? 'br' : names.includes('gzip') ? 'gzip' : undefined;
}

/** Brotli's lowest quality packs Chinese JSON tighter than gzip's lowest level and takes half its time. */
function compress(text: string, encoding: Encoding): Promise<Buffer<ArrayBuffer>> {
  return encoding === 'br'
    ? toBrotli(text, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MIN_QUALITY + 1 } })
    : toGzip(text, { level: constants.Z_BEST_SPEED });
}
