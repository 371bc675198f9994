import { problem } from '../problem.ts';
import type { ServerContext } from './server-context.ts';

/**
 * Reads the JSON body of a request, gzipped or not. Throws a problem when it is not JSON or when it is
 * larger than `maxBytes`, counted after decompression.
 */
export async function readJson({ req }: ServerContext, maxBytes: number): Promise<unknown> {
  const type = req.header('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) throw problem('request.media-type', 'application/json');
  if (Number(req.header('content-length') ?? 0) > maxBytes) throw tooLarge(maxBytes);
  return parse(await readBytes(decoded(req.raw, req.header('content-encoding')), maxBytes));
}

function decoded(request: Request, encoding = 'identity'): ReadableStream<Uint8Array> {
  const body = request.body ?? new Blob([]).stream();
  if (encoding === 'identity') return body;
  if (encoding === 'gzip') return body.pipeThrough(new DecompressionStream('gzip'));
  throw problem('request.media-type', 'content-encoding: gzip');
}

/**
 * Reads a body as it is, of at most `maxBytes`. Throws when it is larger, breaks off, or takes longer than
 * `patience` milliseconds: whoever trickles bytes holds a connection for nothing.
 */
export async function readRaw({ req }: ServerContext, maxBytes: number, patience: number): Promise<Buffer> {
  if (Number(req.header('content-length') ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const stream = req.raw.body ?? new Blob([]).stream();
  const late = AbortSignal.timeout(patience);
  try {
    return await readBytes(stream.pipeThrough(new TransformStream(), { signal: late }), maxBytes);
  } catch (error) {
    throw late.aborted ? problem('request.slow') : error;
  }
}

async function readBytes(stream: ReadableStream<Uint8Array>, maxBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      size += chunk.length;
      if (size > maxBytes) break;
      chunks.push(chunk);
    }
  } catch {
    throw problem('request.malformed', 'the body broke off or is not what its encoding says');
  }
  if (size > maxBytes) throw tooLarge(maxBytes);
  return Buffer.concat(chunks);
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // The parser's own words would quote what people wrote.
    throw problem('request.malformed');
  }
}

function tooLarge(maxBytes: number): Error {
  return problem('request.too-large', `at most ${maxBytes} bytes`);
}
