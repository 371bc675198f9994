import { createHash, createHmac, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { S3Config } from '../config.ts';
import type { Blobs } from './blobs.ts';
import { openFolderBlobs } from './folder-blobs.ts';
import { openS3Blobs } from './s3-blobs.ts';

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');
const bytes = randomBytes(300_000);
const name = `990101/${sha256(bytes)}`;
const other = `990101/${'0'.repeat(64)}`;

async function* chunked(whole: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < whole.length; at += 100_000) yield whole.subarray(at, at + 100_000);
}

async function readAll(blobs: Blobs, from: number, to: number): Promise<Buffer> {
  return Buffer.from(await new Response(await blobs.read(name, from, to)).arrayBuffer());
}

let folder: string;
let blobs: Blobs;
let bucket: Bucket | undefined;

describe.each(['folder', 's3'] as const)('a file store: %s', (kind) => {
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jiefen-blobs-'));
    bucket = kind === 's3' ? await openBucket() : undefined;
    blobs = bucket ? openS3Blobs(bucket.config) : await openFolderBlobs(folder, Date.now);
  });

  afterEach(async () => {
    await bucket?.close();
    await rm(folder, { recursive: true });
  });

  it('gives back what was put into it, whole and in part', async () => {
    expect(await blobs.size(name)).toBeUndefined();
    await blobs.put(name, bytes.length, chunked(bytes));
    await blobs.put(name, bytes.length, chunked(bytes));
    expect(await blobs.size(name)).toBe(bytes.length);
    expect(await blobs.size(other)).toBeUndefined();
    expect(await readAll(blobs, 0, bytes.length)).toEqual(bytes);
    expect(await readAll(blobs, 99_990, 100_010)).toEqual(bytes.subarray(99_990, 100_010));
  });

  it('has nothing of a file that broke off', async () => {
    const broken = async function* () {
      yield bytes.subarray(0, 1000);
      throw new Error('broke off');
    };
    await expect(blobs.put(name, bytes.length, broken())).rejects.toThrow('broke off');
    expect(await blobs.size(name)).toBeUndefined();
    await expect(readAll(blobs, 0, 10)).rejects.toThrow();
  });
});

describe('a folder', () => {
  it('loses what a killed server left behind, after a day, and nothing else', async () => {
    folder = await mkdtemp(join(tmpdir(), 'jiefen-blobs-'));
    const first = await openFolderBlobs(folder, Date.now);
    await first.put(name, bytes.length, chunked(bytes));
    const incoming = join(folder, 'incoming');
    await writeFile(join(incoming, 'old'), 'x');
    await writeFile(join(incoming, 'new'), 'x');
    const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000);
    await utimes(join(incoming, 'old'), twoDaysAgo, twoDaysAgo);
    blobs = await openFolderBlobs(folder, Date.now);
    expect(await readdir(incoming)).toEqual(['new']);
    expect(await blobs.size(name)).toBe(bytes.length);
    await rm(folder, { recursive: true });
  });
});

describe('a bucket', () => {
  let store: Bucket;

  beforeEach(async () => {
    store = await openBucket();
    return () => store.close();
  });

  const open = (more: Partial<S3Config>) => openS3Blobs({ ...store.config, ...more });

  it('refuses another key, another region, and bytes that are not those of the name', async () => {
    for (const wrong of [{ secret: 'guess' }, { keyId: 'other' }, { region: 'elsewhere' }]) {
      await expect(open(wrong).put(name, bytes.length, chunked(bytes))).rejects.toThrow('answered 403');
      await expect(open(wrong).size(name)).rejects.toThrow('answered 403');
    }
    await expect(open({}).put(other, bytes.length, chunked(bytes))).rejects.toThrow('answered 400');
    expect(await open({}).size(other)).toBeUndefined();
  });

  it('is asked again when it is busy, and says so when it is full', async () => {
    store.refuseNext(503, 503);
    await open({}).put(name, bytes.length, chunked(bytes));
    expect(await open({}).size(name)).toBe(bytes.length);
    store.refuseNext(507, 507, 507, 507);
    await expect(open({}).put(name, bytes.length, chunked(bytes))).rejects.toMatchObject({ code: 'ENOSPC' });
  });
});

interface Bucket {
  config: S3Config;
  /** Answers the next requests with these statuses. */
  refuseNext(...statuses: number[]): void;
  close(): Promise<void>;
}

/** A store that speaks S3: path style, AWS Signature Version 4 checked from its published description. */
async function openBucket(): Promise<Bucket> {
  const held = new Map<string, Buffer>();
  const refusals: number[] = [];
  const server = createServer((request, response) => {
    void answer(request, held, refusals.shift()).then(({ status, headers = {}, body = Buffer.alloc(0) }) => {
      response.writeHead(status, { 'content-length': body.length, ...headers });
      response.end(request.method === 'HEAD' ? undefined : body);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/evidence`;
  return {
    config: { url, region: 'test-1', keyId: KEY_ID, secret: SECRET },
    refuseNext: (...statuses) => void refusals.push(...statuses),
    close: () => closed(server),
  };
}

const KEY_ID = 'test-key';
const SECRET = 'test-secret';

interface Answer {
  status: number;
  headers?: Record<string, string | number>;
  body?: Buffer;
}

async function answer(request: IncomingMessage, held: Map<string, Buffer>, refusal?: number): Promise<Answer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  if (refusal !== undefined) return { status: refusal };
  if (!isSigned(request)) return { status: 403 };
  const path = request.url ?? '';
  if (request.method === 'PUT') {
    if (request.headers['x-amz-content-sha256'] !== sha256(body)) return { status: 400 };
    held.set(path, body);
    return { status: 200 };
  }
  const found = held.get(path);
  if (found === undefined) return { status: 404 };
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
  if (request.method === 'HEAD') return { status: 200, headers: { 'content-length': found.length } };
  return { status: 206, body: found.subarray(Number(from), Number(to) + 1) };
}

/** AWS Signature Version 4 (AWS Signature Version 4 for API requests, "Create a signed request"). */
function isSigned({ method, url = '', headers }: IncomingMessage): boolean {
  const form =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/test-1\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=(\w+)$/;
  const [, keyId, day, names = '', signature] = form.exec(headers.authorization ?? '') ?? [];
  const lines = names.split(';').map((each) => `${each}:${String(headers[each] ?? '').trim()}\n`);
  const canonical = [method, url, '', lines.join(''), names, headers['x-amz-content-sha256']].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], `${day}/test-1/s3/aws4_request`, sha256(canonical)].join(
    '\n',
  );
  const mac = (key: Buffer | string, text: string) => createHmac('sha256', key).update(text).digest();
  const key = [day ?? '', 'test-1', 's3', 'aws4_request'].reduce<Buffer | string>(mac, `AWS4${SECRET}`);
  const isNamed = ['host', 'x-amz-content-sha256', 'x-amz-date'].every((each) => names.split(';').includes(each));
  return keyId === KEY_ID && isNamed && mac(key, toSign).toString('hex') === signature;
}

async function closed(server: Server): Promise<void> {
  const end = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await end;
}
