import { filesHereSchema } from '@jiefen/domain/sync/upload';
import * as v from 'valibot';
import type { Platform } from '#platform/platform.ts';
import { call } from '../http.ts';
import type { Journal } from './journal.ts';
import type { DocumentKey } from './stand.ts';

const PATIENCE_MS = 30_000;

/**
 * Where a file is that this phone has not to send.
 * - `received`: the server has it; `awaited`: the server was asked and has it not, so it is on the phone of who took it
 * - `unknown`: others took it, and the server cannot be asked now
 */
export type Whereabouts = 'received' | 'awaited' | 'unknown';

/** Finds out where files of a document are, by their digests. The server is asked only about what others took. */
export type Locate = (of: DocumentKey, digests: readonly string[]) => Promise<ReadonlyMap<string, Whereabouts>>;

/** Makes the finding of files. */
export function createLocate(
  journal: Pick<Journal, 'isReceived'>,
  platform: Pick<Platform, 'fetch' | 'timer' | 'clock' | 'online'>,
): Locate {
  return async (of, digests) => {
    const sent = await Promise.all(digests.map((digest) => journal.isReceived(digest, of)));
    const here = sent.every(Boolean) ? new Set<string>() : await askServer(platform, of);
    return new Map(digests.map((digest, index) => [digest, sent[index] ? 'received' : placeOf(here, digest)]));
  };
}

function placeOf(here: ReadonlySet<string> | undefined, digest: string): Whereabouts {
  if (here === undefined) return 'unknown';
  return here.has(digest) ? 'received' : 'awaited';
}

/** The files of a document that the server has; nothing when it cannot be asked. */
async function askServer(
  platform: Pick<Platform, 'fetch' | 'timer' | 'clock' | 'online'>,
  { collection, id }: DocumentKey,
): Promise<ReadonlySet<string> | undefined> {
  if (!platform.online.current) return undefined;
  const address = `/api/files?of=${encodeURIComponent(`${collection}/${id}`)}`;
  const reply = await call(platform, { method: 'GET', address, patience: PATIENCE_MS });
  if (reply.kind !== 'answer') return undefined;
  const parsed = v.safeParse(filesHereSchema, reply.body);
  return parsed.success ? new Set(parsed.output.here) : undefined;
}
