import {
  addRange,
  lacking,
  PART_SIZE,
  type ByteRange,
  type UploadQuery,
  type UploadState,
} from '@jiefen/domain/sync/upload';
import type { PartRow, UploadKey } from '../../store/files.ts';
import type { Records } from '../../store/store.ts';
import type { Asked, FileAnswer, FileProblem, FilesSetting } from './setting.ts';
import { announcedProblem, findStanding, rangesOf, type Standing } from './upload.ts';

/** Some bytes of a file, and where they begin. */
export interface Part extends Pick<UploadQuery, 'size' | 'mime'> {
  at: number;
  bytes: Uint8Array;
}

/**
 * Takes some bytes of a file; the same bytes again change nothing, other bytes in their place are refused.
 * Everything it takes is on the disk when it returns.
 */
export async function putPart(setting: FilesSetting, asked: Asked, part: Part): Promise<FileAnswer<Standing>> {
  return setting.store.write(async (records) => {
    const standing = await findStanding(setting, records, asked);
    if (standing === undefined) return { ok: false, problem: 'early' };
    const problem = announcedProblem(standing.named, { ...part, of: asked.of }) ?? placeProblem(part);
    if (problem) return { ok: false, problem };
    if (standing.state.complete) return { ok: true, value: standing };
    const state = await addPart(records, standing.key, part, setting.clock());
    if (state === undefined) return { ok: false, problem: 'differs' };
    return { ok: true, value: { ...standing, state } };
  });
}

function placeProblem({ at, bytes, size }: Part): FileProblem | undefined {
  return bytes.length === 0 || bytes.length > PART_SIZE || at + bytes.length > size ? 'mismatch' : undefined;
}

async function addPart(records: Records, key: UploadKey, part: Part, now: number): Promise<UploadState | undefined> {
  const { uploads } = records.files;
  const { size, mime, at, bytes } = part;
  const before = await uploads.lock({ ...key, size, mime, at: now });
  // A thumbnail announced otherwise than before is another one: the record says nothing of its size.
  if (before.size !== size || before.mime !== mime) await uploads.dropParts(key);
  const range: ByteRange = [at, at + bytes.length];
  const overlapping = await uploads.overlapping(key, ...range);
  if (!overlapping.every((known) => agrees(known, part))) return undefined;
  const taken = overlapping.reduce<ByteRange[]>((ranges, known) => addRange(ranges, rangeOf(known)), []);
  const rows = lacking(taken, range).map(([from, to]) => ({
    ...key,
    start: from,
    size: to - from,
    bytes: bytes.subarray(from - at, to - at),
  }));
  await uploads.addParts(rows);
  await uploads.touch({ ...key, size, mime, at: now });
  return { size, have: await rangesOf(records, key), complete: false };
}

function rangeOf({ start, size }: PartRow): ByteRange {
  return [start, start + size];
}

function agrees({ start, bytes }: PartRow, part: Part): boolean {
  const from = Math.max(start, part.at);
  const to = Math.min(start + bytes.length, part.at + part.bytes.length);
  const known = bytes.subarray(from - start, to - start);
  return Buffer.compare(known, part.bytes.subarray(from - part.at, to - part.at)) === 0;
}
