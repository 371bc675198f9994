import { basename } from 'node:path';
import { AwsClient } from 'aws4fetch';
import type { S3Config } from '../config.ts';
import type { Blobs } from './blobs.ts';

/** Milliseconds until the whole answer must be there; a recording is read as fast as its listener's line allows. */
const patience = { HEAD: 20_000, PUT: 120_000, GET: 900_000 } as const;
const RETRIES = 3;

/**
 * Keeps files in a bucket of an S3-compatible store. The store checks the SHA-256 it is given in the signature,
 * which is the name of the file: wrong bytes are refused there as well. Several servers may share a bucket.
 */
export function openS3Blobs({ url, region, keyId, secret }: S3Config): Blobs {
  const client = new AwsClient({
    accessKeyId: keyId,
    secretAccessKey: secret,
    service: 's3',
    region,
    retries: RETRIES,
  });
  const ask = (method: keyof typeof patience, name: string, more: RequestInit = {}) =>
    client.fetch(`${url}/${name}`, { method, signal: AbortSignal.timeout(patience[method]), ...more });

  return {
    async put(name, size, chunks) {
      // One request signs one body, so it is gathered first; the largest file there is fits into memory.
      const body = await gather(chunks, size);
      const headers = { 'x-amz-content-sha256': basename(name), 'content-type': 'application/octet-stream' };
      await demand(await ask('PUT', name, { body, headers }));
    },

    async size(name) {
      const answer = await ask('HEAD', name);
      if (answer.status === 404) return undefined;
      return Number((await demand(answer)).headers.get('content-length'));
    },

    async read(name, from, to) {
      const { body } = await demand(await ask('GET', name, { headers: { range: `bytes=${from}-${to - 1}` } }));
      if (body === null) throw new Error('the file store sent no bytes');
      return body;
    },
  };
}

async function gather(chunks: AsyncIterable<Uint8Array>, size: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(size);
  let filled = 0;
  for await (const chunk of chunks) {
    bytes.set(chunk, filled);
    filled += chunk.length;
  }
  return bytes;
}

/** Lets a good answer pass; throws without what the store wrote, which may quote the key. */
async function demand(answer: Response): Promise<Response> {
  if (answer.ok) return answer;
  await answer.body?.cancel();
  const error = new Error(`the file store answered ${answer.status}`);
  throw answer.status === 507 ? Object.assign(error, { code: 'ENOSPC' }) : error;
}
