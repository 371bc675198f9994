import type { Platform } from '#platform/platform.ts';

/**
 * What came back from a request to our own server.
 * - `answer`: 2xx with JSON, or with no content at all
 * - `problem`: the server said no; `code` is its problem code, `retryAfter` is in milliseconds
 * - `lost`: nothing came, or what came is not our server speaking (a captive portal answers 200 too)
 */
export type Reply =
  | { kind: 'answer'; body: unknown }
  | { kind: 'problem'; status: number; code: string; retryAfter: number | undefined }
  | { kind: 'lost'; reason: 'offline' | 'timeout' | 'not-our-server' };

export interface Call {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  address: string;
  /** What is sent: JSON, or `bytes` as they are. */
  body?: unknown;
  bytes?: Uint8Array<ArrayBuffer>;
  /** Milliseconds until the whole answer must be there. */
  patience: number;
  /** Calls the request off. */
  signal?: AbortSignal | undefined;
}

/** What is smaller than this, in characters, is not worth packing. */
const SMALL = 2000;

/** Makes one request with the session's cookie. Never rejects. */
export async function call(
  platform: Pick<Platform, 'fetch' | 'timer' | 'clock'>,
  { method, address, body, bytes, patience, signal }: Call,
): Promise<Reply> {
  if (signal?.aborted === true) return { kind: 'lost', reason: 'offline' };
  const stop = new AbortController();
  const callOff = platform.timer(patience, () => stop.abort());
  const giveUp = () => stop.abort();
  signal?.addEventListener('abort', giveUp);
  try {
    const response = await platform.fetch(address, {
      method,
      ...(bytes && { headers: { 'content-type': 'application/octet-stream' }, body: bytes }),
      ...(body === undefined ? {} : await toContent(JSON.stringify(body))),
      credentials: 'same-origin',
      // A portal sends elsewhere; our server never does.
      redirect: 'manual',
      signal: stop.signal,
    });
    return toReply(response, await response.text(), platform.clock());
  } catch {
    return { kind: 'lost', reason: stop.signal.aborted ? 'timeout' : 'offline' };
  } finally {
    callOff();
    signal?.removeEventListener('abort', giveUp);
  }
}

/** Packs what is large: on a poor line every kilobyte counts. */
async function toContent(text: string): Promise<Pick<RequestInit, 'body' | 'headers'>> {
  const headers = { 'content-type': 'application/json' };
  if (text.length < SMALL || typeof CompressionStream === 'undefined') return { headers, body: text };
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return { headers: { ...headers, 'content-encoding': 'gzip' }, body: await new Response(packed).arrayBuffer() };
}

function toReply(response: Response, text: string, now: number): Reply {
  const { ok, status } = response;
  if (status === 204) return { kind: 'answer', body: undefined };
  const body = toJson(text);
  if (ok && body !== undefined) return { kind: 'answer', body };
  const code = codeOf(body);
  // What stands before our server answers in words of its own: too large, too busy, server away.
  const isInfrastructure = status === 413 || status === 429 || (status >= 500 && status !== 511);
  if (code === undefined && !isInfrastructure) return { kind: 'lost', reason: 'not-our-server' };
  return { kind: 'problem', status, code: code ?? '', retryAfter: retryAfterOf(response, now) };
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function codeOf(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('code' in body)) return undefined;
  return typeof body.code === 'string' ? body.code : undefined;
}

/** Retry-After is a number of seconds or a date (RFC 9110 10.2.3). */
function retryAfterOf({ headers }: Response, now: number): number | undefined {
  const value = headers.get('retry-after');
  if (value === null) return undefined;
  const seconds = Number(value);
  const wait = Number.isNaN(seconds) ? Date.parse(value) - now : seconds * 1000;
  return Number.isNaN(wait) ? undefined : Math.max(wait, 0);
}
