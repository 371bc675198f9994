import {
  claimSchema,
  digestSchema,
  fileQuerySchema,
  filesHereSchema,
  isFileType,
  PART_SIZE,
  partQuerySchema,
  uploadQuerySchema,
  uploadStateSchema,
} from '@jiefen/domain/sync/upload';
import * as v from 'valibot';
import { problem, type ProblemCode } from '../problem.ts';
import type { Files } from '../services/files/files.ts';
import type { OpenedFile } from '../services/files/open.ts';
import type { FileAnswer, FileProblem } from '../services/files/setting.ts';
import { readRange } from './byte-range.ts';
import { readRaw } from './read-json.ts';
import { defineRoute, type Route } from './route.ts';
import type { ServerContext } from './server-context.ts';

/** Two minutes for a part: 2 kB a second. */
const PATIENCE = 120_000;

const NO_ROOM_RETRY = 600;

/** Nothing in a file may run, load or be framed, even when somebody opens it as a page. */
const FILE_POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

const stateQuerySchema = v.object({ of: fileQuerySchema.entries.of });

/** Files of records: bringing them in parts, and reading them. `patience` is in milliseconds. */
export function fileRoutes(files: Files, patience = PATIENCE): Route[] {
  return [...readRoutes(files), ...uploadRoutes(files, patience)];
}

function readRoutes(files: Files): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/api/files',
      summary: 'Which of the files a record names are here',
      policy: 'signed-in',
      query: stateQuerySchema,
      answer: filesHereSchema,
      handle: async ({ person, query }) => ({ here: valueOf(await files.here(person, query.of)) }),
    }),
    defineRoute({
      method: 'GET',
      path: '/api/files/:digest',
      summary: 'One file of a record, or a range of it; noted in the audit log',
      policy: 'signed-in',
      query: fileQuerySchema,
      answer: 'application/octet-stream',
      async handle({ context, person, query }) {
        const asked = { person, of: query.of, digest: digestIn(context) };
        return send(context, valueOf(await files.open(asked)), query.download !== undefined);
      },
    }),
  ];
}

function uploadRoutes(files: Files, patience: number): Route[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/api/files/:digest/state',
      summary: 'How far a file is, for whoever may bring it',
      policy: 'signed-in',
      query: stateQuerySchema,
      answer: uploadStateSchema,
      handle: async ({ context, person, query }) =>
        valueOf(await files.state({ person, of: query.of, digest: digestIn(context) })),
    }),
    defineRoute({
      method: 'POST',
      path: '/api/files/:digest/claims',
      summary: 'Proves that one holds a file, so that it need not be sent when it is here already',
      policy: 'signed-in',
      query: uploadQuerySchema,
      body: claimSchema,
      answer: uploadStateSchema,
      handle: async ({ context, person, query, body }) =>
        valueOf(await files.claim({ person, of: query.of, digest: digestIn(context) }, query, body.proof)),
    }),
    defineRoute({
      method: 'PUT',
      path: '/api/files/:digest/parts',
      summary: 'Some bytes of a file; the last ones complete it',
      policy: 'signed-in',
      query: partQuerySchema,
      raw: 'application/octet-stream',
      maxBytes: PART_SIZE,
      answer: uploadStateSchema,
      async handle({ context, person, query }) {
        const { of, size, mime, at } = query;
        const bytes = await readRaw(context, PART_SIZE, patience);
        return valueOf(await files.putPart({ person, of, digest: digestIn(context) }, { size, mime, at, bytes }));
      },
    }),
  ];
}

function send(context: ServerContext, file: OpenedFile, download: boolean): Promise<Response> | Response {
  const etag = `"${file.digest}"`;
  const headers = headersOf(file, etag, download);
  if (context.req.header('if-none-match') === etag) return context.body(null, 304, headers);
  const condition = context.req.header('if-range') ?? etag;
  const range = readRange(condition === etag ? context.req.header('range') : undefined, file.size);
  if (range.kind === 'nowhere') throw problem('file.range', `0-${file.size - 1}`);
  const { from, to } = range.kind === 'part' ? range : { from: 0, to: file.size };
  const part = range.kind === 'part' && { 'content-range': `bytes ${from}-${to - 1}/${file.size}` };
  return sendBytes(context, file, { from, to }, { ...headers, ...part, 'content-length': String(to - from) });
}

async function sendBytes(
  context: ServerContext,
  file: OpenedFile,
  { from, to }: { from: number; to: number },
  headers: Record<string, string>,
): Promise<Response> {
  const status = 'content-range' in headers ? 206 : 200;
  if (context.req.method === 'HEAD') return context.body(null, status, headers);
  return context.body(await file.read(from, to), status, headers);
}

/** Only what a browser shows without running anything is shown; the rest is saved. */
function headersOf({ mime, name }: OpenedFile, etag: string, download: boolean): Record<string, string> {
  const isShown = /^(image|audio)\//.test(mime) && !download;
  return {
    'content-type': isFileType(mime) ? mime : 'application/octet-stream',
    'content-disposition': `${isShown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeName(name)}`,
    'content-security-policy': FILE_POLICY,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
    'accept-ranges': 'bytes',
    etag,
  };
}

/** RFC 8187 leaves fewer characters as they are than a web address does. */
function encodeName(name: string): string {
  const plain = name.toWellFormed().replaceAll(/[\p{Cc}/\\]/gu, '_');
  return encodeURIComponent(plain).replaceAll(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

const codes = {
  unknown: 'file.unknown',
  awaited: 'file.awaited',
  early: 'file.early',
  differs: 'file.differs',
  digest: 'file.digest',
  type: 'file.type',
  'too-large': 'file.too-large',
  mismatch: 'request.invalid',
  'no-room': 'file.no-room',
} as const satisfies Record<FileProblem, ProblemCode>;

function valueOf<Value>(answer: FileAnswer<Value>): Value {
  if (answer.ok) return answer.value;
  const retryAfter = answer.problem === 'no-room' ? NO_ROOM_RETRY : undefined;
  throw problem(codes[answer.problem], undefined, retryAfter);
}

/** What is not a digest names no file. */
function digestIn(context: ServerContext): string {
  const digest = context.req.param('digest');
  if (!v.is(digestSchema, digest)) throw problem('file.unknown');
  return digest;
}
