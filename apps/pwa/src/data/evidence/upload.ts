import {
  type ByteRange,
  lacking,
  PART_SIZE,
  proofKey,
  type UploadState,
  uploadStateSchema,
} from '@jiefen/domain/sync/upload';
import * as v from 'valibot';
import type { Platform } from '#platform/platform.ts';
import { call, type Call, type Reply } from '../http.ts';
import type { SyncProblem } from '../sync/status.ts';
import type { Entry } from './journal.ts';
import { bytesToHex } from './digest.ts';

const PATIENCE_MS = 60_000;

/** Up to this size, in bytes, it costs little to read a file just to prove that one has it. */
const CLAIMED_BYTES = 8 * 1024 * 1024;

/**
 * How the sending of one file ended.
 * - `received`: the server has all of it and has checked it
 * - `early`: the server does not know of the record yet, or of this person's right to it
 * - `line`: nothing goes at the moment; the next attempt comes after a pause, in milliseconds if the server named one
 * - `failed`: the server failed over this file; it may be the file, it may be the server
 * - `refused`: the server will not have it; `code` says why
 */
export type Sent =
  | { kind: 'received' }
  | { kind: 'early' }
  | { kind: 'line'; problem: SyncProblem; retryAfter?: number | undefined }
  | { kind: 'failed'; code: string }
  | { kind: 'refused'; code: string };

export interface UploadSetting {
  platform: Pick<Platform, 'fetch' | 'timer' | 'clock'>;
  signal: AbortSignal;
  /** The user who sends. */
  person: string;
  /** Reads bytes of the file; `to` is the first that is not wanted. */
  read(from: number, to: number): Promise<Uint8Array<ArrayBuffer>>;
  /** So many bytes are at the server. */
  onProgress(bytes: number): void;
}

/**
 * Sends one file: asks what the server has and sends what is missing, in parts of 256 KB at most. Whatever ended the
 * last attempt, only the part that was on the way then is sent again, and what the server has from somebody else is
 * proved instead of sent.
 */
export async function upload(entry: Entry, setting: UploadSetting): Promise<Sent> {
  const { size } = entry;
  const ask = async (request: Pick<Call, 'method' | 'address' | 'body' | 'bytes'>) => {
    const reply = await call(setting.platform, { ...request, patience: PATIENCE_MS, signal: setting.signal });
    return read(reply, setting, size);
  };
  let answer = await ask(await firstRequest(entry, setting));
  while (answer.kind === 'state') {
    const gap = firstGap(answer.state, size);
    // The server was ended between the last byte and its check: asked again, it finishes.
    if (gap === undefined) return { kind: 'failed', code: 'file.incomplete' };
    const before = held(answer.state);
    const bytes = await setting.read(...gap);
    answer = await ask({ method: 'PUT', address: addressOf(entry, 'parts', `&at=${gap[0]}`), bytes });
    // A server that takes parts and has no more of them than before would be asked for ever.
    if (answer.kind === 'state' && held(answer.state) <= before) return { kind: 'failed', code: 'file.no-progress' };
  }
  return answer;
}

async function firstRequest(entry: Entry, { read: bytesOf, person }: UploadSetting) {
  const { digest, of, size } = entry;
  if (size > CLAIMED_BYTES) return { method: 'GET', address: addressOf(entry, 'state') } as const;
  const text = new TextEncoder().encode(proofKey({ person, ...of, digest }));
  const key = await crypto.subtle.importKey('raw', text, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const proof = bytesToHex(new Uint8Array(await crypto.subtle.sign('HMAC', key, await bytesOf(0, size))));
  return { method: 'POST', address: addressOf(entry, 'claims'), body: { proof } } as const;
}

function addressOf({ digest, of, size, mime }: Entry, what: 'state' | 'parts' | 'claims', more = ''): string {
  const about = `of=${encodeURIComponent(`${of.collection}/${of.id}`)}&size=${size}&mime=${encodeURIComponent(mime)}`;
  return `/api/files/${digest}/${what}?${about}${more}`;
}

function read(reply: Reply, { onProgress }: UploadSetting, size: number): Sent | { kind: 'state'; state: UploadState } {
  if (reply.kind === 'lost') return { kind: 'line', problem: reply.reason };
  if (reply.kind === 'problem') return toSent(reply);
  const parsed = v.safeParse(uploadStateSchema, reply.body);
  if (!parsed.success) return { kind: 'line', problem: 'not-our-server' };
  onProgress(parsed.output.complete ? size : held(parsed.output));
  return parsed.output.complete ? { kind: 'received' } : { kind: 'state', state: parsed.output };
}

function toSent({ status, code, retryAfter }: Extract<Reply, { kind: 'problem' }>): Sent {
  if (status === 404 || code === 'file.early') return { kind: 'early' };
  if (status === 401) return { kind: 'line', problem: 'sign-in' };
  if (status === 408) return { kind: 'line', problem: 'timeout' };
  if (status === 429 || status === 503 || status === 507) return { kind: 'line', problem: 'busy', retryAfter };
  // Damaged on the way: the server has dropped what it had, and it may well go better the next time.
  if (status >= 500 || code === 'file.digest') return { kind: 'failed', code: code || 'server' };
  return { kind: 'refused', code: code || 'server' };
}

function held({ have }: UploadState): number {
  return have.reduce((sum, [from, to]) => sum + to - from, 0);
}

/** The first bytes that are missing, cut so that one sealed piece is enough to read them. */
function firstGap({ have }: UploadState, size: number): ByteRange | undefined {
  const [gap] = lacking(have, [0, size]);
  return gap && [gap[0], Math.min(gap[1], (Math.floor(gap[0] / PART_SIZE) + 1) * PART_SIZE)];
}
