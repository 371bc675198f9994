import { promisify } from 'node:util';
import { brotliCompress, constants, gzip, zstdCompress } from 'node:zlib';
import type { ServerContext } from './server-context.ts';

/** Below one network packet compression saves nothing. */
const LEAST = 1_400;

/** At most so much comes out of a packer's thread at once; a page of a first sync is twice as large. */
const CHUNK = 131_072;

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);
const toZstd = promisify(zstdCompress);

const HEADERS = { 'content-type': 'application/json; charset=utf-8', vary: 'Accept-Encoding' };

/** Sends JSON text, given as a string or in UTF-8, compressed where it pays. It never parses the text. */
export async function sendJson(context: ServerContext, text: string | Buffer<ArrayBuffer>): Promise<Response> {
  const encoding = text.length < LEAST ? undefined : chooseEncoding(context.req.header('accept-encoding'));
  if (encoding === undefined) return context.body(text, 200, HEADERS);
  const packed = await packers[encoding](typeof text === 'string' ? Buffer.from(text) : text);
  return context.body(packed, 200, { ...HEADERS, 'content-encoding': encoding });
}

type Encoding = 'zstd' | 'br' | 'gzip';

/**
 * Each at its fastest level that packs Chinese cases well. Zstandard (Chromium 123 and later) takes the least time and
 * leaves a sixth less than Brotli, which takes half the time of gzip and leaves a third less.
 */
const packers: Readonly<Record<Encoding, (text: Buffer) => Promise<Buffer<ArrayBuffer>>>> = {
  zstd: (text) => toZstd(text, { ...chunked(text), params: { [constants.ZSTD_c_compressionLevel]: 1 } }),
  br: (text) =>
    toBrotli(text, {
      ...chunked(text),
      params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MIN_QUALITY + 1 },
    }),
  gzip: (text) => toGzip(text, { ...chunked(text), level: constants.Z_BEST_SPEED }),
};

function chunked({ length }: Buffer): { chunkSize: number } {
  return { chunkSize: Math.min(CHUNK, length) };
}

const preferred: readonly Encoding[] = ['zstd', 'br', 'gzip'];

function chooseEncoding(accepted = ''): Encoding | undefined {
  const names = accepted
    .split(',')
    .map((entry) => entry.trim().split(';'))
    .filter(([, weight]) => !/^\s*q=0(\.0*)?$/.test(weight ?? ''))
    .map(([name]) => name);
  return preferred.find((encoding) => names.includes(encoding));
}
