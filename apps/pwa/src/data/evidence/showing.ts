import type { Attachment } from '@jiefen/domain/field/attachment';
import type { Platform } from '#platform/platform.ts';
import { StorageProblem } from '../storage-problem.ts';
import type { Content } from './contents.ts';
import { fetchFile } from './fetch.ts';
import type { Parts } from './parts.ts';
import { write } from './pouch.ts';
import type { DocumentKey } from './stand.ts';

/** - `absent`: neither here nor at the server yet; `offline`: not here, and the server cannot be asked */
export type Shown = { ok: true; bytes: Blob } | { ok: false; problem: 'absent' | 'offline' };

/** Reads a file or its small picture; from the server where this phone does not have it, or has it damaged. */
export type Show = (of: DocumentKey, file: Attachment, which: 'whole' | 'thumb') => Promise<Shown>;

/** Makes the showing of files. What is fetched stays here, so that it can be looked at offline the next time. */
export function createShowing(
  { pouch, contents, journal }: Parts,
  platform: Pick<Platform, 'fetch' | 'timer' | 'online' | 'clock'>,
): Show {
  return async (of, file, which) => {
    const digest = which === 'thumb' ? file.thumb : file.digest;
    if (digest === undefined) return { ok: false, problem: 'absent' };
    const stored = await contents.read(digest).catch(() => 'damaged' as const);
    if (stored instanceof Blob) return { ok: true, bytes: stored };
    const mime = which === 'thumb' ? 'image/jpeg' : file.mime;
    const fetched = await fetchFile(platform, digest, of, mime);
    if (fetched.ok && stored === undefined) await store(of, digest, fetched.bytes, which === 'thumb');
    return fetched;
  };

  async function store(of: DocumentKey, digest: string, bytes: Blob, isThumb: boolean): Promise<void> {
    const order = await journal.nextOrder();
    const content: Content = { digest, mime: bytes.type, size: bytes.size, isThumb, order };
    const since = platform.clock();
    const entry = await journal.toNewDocument({ ...content, of, since, state: 'received', isNamed: true });
    try {
      await write(pouch, [await contents.toDocument(content, bytes), ...(entry ? [entry] : [])]);
    } catch (error) {
      // A full phone may still look at what it cannot keep.
      if (!(error instanceof StorageProblem)) throw error;
    }
  }
}
