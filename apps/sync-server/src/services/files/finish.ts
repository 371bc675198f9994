import { createHash } from 'node:crypto';
import { isFileType } from '@jiefen/domain/sync/upload';
import { looksLike, TELLING_BYTES } from '@jiefen/domain/sync/upload-type';
import type { UploadKey, UploadRow } from '../../store/files.ts';
import { isNoRoom } from './room.ts';
import { blobName, type FileAnswer, type FilesSetting } from './setting.ts';
import { whole, type Standing } from './upload.ts';

/** What is wrong with the bytes of an upload; `changed`: another request went on with it meanwhile. */
class WrongBytes extends Error {
  readonly fault: 'digest' | 'type' | 'changed';

  constructor(fault: 'digest' | 'type' | 'changed') {
    super(fault);
    this.fault = fault;
  }
}

/**
 * Makes a file of an upload all bytes of which are here: moves them to the file store, checking SHA-256 and type
 * on the way, and notes who brought them for which document. It may be called again after it was cut off anywhere.
 * Bytes that are not what they were announced as are dropped.
 */
export async function finish(setting: FilesSetting, standing: Standing): Promise<FileAnswer<Standing>> {
  const { key } = standing;
  const upload = await setting.store.read(({ files }) => files.uploads.find(key));
  if (upload === undefined) return { ok: true, value: standing };
  try {
    await setting.blobs.put(blobName(key.region, key.digest), upload.size, checkedBytes(setting, upload));
  } catch (error) {
    return giveUp(setting, standing, error);
  }
  await note(setting, upload);
  setting.onEvent({ kind: 'stored', size: upload.size });
  return { ok: true, value: { ...standing, state: whole(upload.size) } };
}

async function giveUp({ store }: FilesSetting, standing: Standing, error: unknown): Promise<FileAnswer<Standing>> {
  if (isNoRoom(error)) return { ok: false, problem: 'no-room' };
  if (!(error instanceof WrongBytes)) throw error;
  if (error.fault === 'changed') return { ok: true, value: standing };
  await store.write(({ files }) => files.uploads.drop(standing.key));
  return { ok: false, problem: error.fault };
}

async function note({ store, clock }: FilesSetting, upload: UploadRow): Promise<void> {
  const { region, digest, document, person, size, mime } = upload;
  const at = clock();
  await store.write(async ({ files }) => {
    await files.add({ region, digest, size, mime, at });
    await files.prove({ region, document, digest, person, at });
    await files.uploads.drop(upload);
  });
}

/** The bytes of an upload; throws at the end when they are not those that were announced. */
async function* checkedBytes(setting: FilesSetting, upload: UploadRow): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  const head = Buffer.alloc(TELLING_BYTES);
  let size = 0;
  for await (const chunk of bytesOf(setting, upload)) {
    if (size < TELLING_BYTES) head.set(chunk.subarray(0, TELLING_BYTES - size), size);
    hash.update(chunk);
    size += chunk.length;
    yield chunk;
  }
  if (size !== upload.size) throw new WrongBytes('changed');
  if (hash.digest('hex') !== upload.digest) throw new WrongBytes('digest');
  const isRight = isFileType(upload.mime) && looksLike(upload.mime, head.subarray(0, size));
  if (!isRight) throw new WrongBytes('type');
}

/** Part after part, in order: a recording need not fit into memory. */
async function* bytesOf({ store }: FilesSetting, key: UploadKey): AsyncGenerator<Uint8Array> {
  const places = await store.read(({ files }) => files.uploads.places(key));
  for (const { start } of places) {
    const part = await store.read(({ files }) => files.uploads.part(key, start));
    if (part === undefined) throw new WrongBytes('changed');
    yield part.bytes;
  }
}
