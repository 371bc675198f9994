import type { Platform } from '#platform/platform.ts';
import { digestOf } from './digest.ts';
import type { DocumentKey } from './stand.ts';

const PATIENCE_MS = 120_000;

/** - `absent`: the server has it not yet, or not for this person; `offline`: nothing came that is this file */
export type Fetched = { ok: true; bytes: Blob } | { ok: false; problem: 'absent' | 'offline' };

/** Fetches a file of a document from the server. Only bytes with the right digest count; a portal's page has another. */
export async function fetchFile(
  platform: Pick<Platform, 'fetch' | 'timer' | 'online'>,
  digest: string,
  { collection, id }: DocumentKey,
  mime: string,
): Promise<Fetched> {
  if (!platform.online.current) return { ok: false, problem: 'offline' };
  const stop = new AbortController();
  const callOff = platform.timer(PATIENCE_MS, () => stop.abort());
  try {
    const address = `/api/files/${digest}?of=${encodeURIComponent(`${collection}/${id}`)}`;
    const response = await platform.fetch(address, {
      credentials: 'same-origin',
      redirect: 'manual',
      signal: stop.signal,
    });
    if (response.status === 404) return { ok: false, problem: 'absent' };
    const bytes = await response.arrayBuffer();
    if ((await digestOf(bytes)) !== digest) return { ok: false, problem: 'offline' };
    return { ok: true, bytes: new Blob([bytes], { type: mime }) };
  } catch {
    return { ok: false, problem: 'offline' };
  } finally {
    callOff();
  }
}
