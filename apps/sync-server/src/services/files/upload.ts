import type { Person } from '@jiefen/domain/access/people';
import {
  addRange,
  type ByteRange,
  fileTypes,
  isFileType,
  LARGEST_THUMB,
  type UploadQuery,
  type UploadState,
} from '@jiefen/domain/sync/upload';
import type { NamedFile } from '@jiefen/domain/sync/upload-named';
import type { FileRow, UploadKey } from '../../store/files.ts';
import type { Records } from '../../store/store.ts';
import { filesHere } from './here.ts';
import { type Asked, blobName, type FileProblem, type FilesSetting } from './setting.ts';
import { findSight, ownWords } from './sight.ts';

/** A file somebody may bring, and how far it is. */
export interface Standing {
  key: UploadKey;
  /** What the record says of the file. */
  named: NamedFile;
  state: UploadState;
}

/**
 * Tells how far a file is for whoever may bring it: the record that names it is in sight, or one's own words
 * name it that came too late. Undefined for everybody else and before the record is here (rules S4 and S13).
 */
export async function findStanding(
  setting: FilesSetting,
  records: Records,
  asked: Asked,
): Promise<Standing | undefined> {
  const { person, of, digest } = asked;
  const directory = await setting.directoryOf(person.region);
  const sight = await findSight(setting, records, directory, asked);
  const named = sight?.files.get(digest) ?? (await ownWords(records, asked));
  if (named === undefined) return undefined;
  const key = { region: person.region, document: of.id, digest, person: person.id };
  const [here] = sight ? await filesHere(records, person.region, sight, [digest]) : [];
  const brought = here ?? (await broughtBy(records, person, of.id, digest));
  if (brought && (await isStored(setting, brought))) return { key, named, state: whole(brought.size) };
  const upload = await records.files.uploads.find(key);
  return {
    key,
    named,
    state: { size: named.size ?? upload?.size ?? 0, have: await rangesOf(records, key), complete: false },
  };
}

/** A file one brought oneself counts as received even where one can no longer read it. */
async function broughtBy({ files }: Records, { region, id }: Person, document: string, digest: string) {
  const proofs = await files.proofs(region, document, [digest]);
  const [row] = proofs.some(({ person }) => person === id) ? await files.find(region, [digest]) : [];
  return row;
}

/** The row may outlive the bytes: a file store can be restored from an older backup than the records. */
export async function isStored({ blobs }: FilesSetting, { region, digest, size }: FileRow): Promise<boolean> {
  return (await blobs.size(blobName(region, digest))) === size;
}

/** The state of a file that is here. */
export function whole(size: number): UploadState {
  return { size, have: [[0, size]], complete: true };
}

/** The bytes of an upload that are here, in order and apart. */
export async function rangesOf({ files }: Records, key: UploadKey): Promise<ByteRange[]> {
  const places = await files.uploads.places(key);
  return places.reduce<ByteRange[]>((ranges, { start, size }) => addRange(ranges, [start, start + size]), []);
}

/** Tells whether all bytes are here. */
export function isWhole({ size, have }: UploadState): boolean {
  const [first] = have;
  return size > 0 && first !== undefined && first[0] === 0 && first[1] === size;
}

/** Checks what is announced against the record and the limits of its type. */
export function announcedProblem(named: NamedFile, { size, mime }: UploadQuery): FileProblem | undefined {
  if (!isFileType(mime)) return 'type';
  if ((named.mime ?? mime) !== mime || (named.size ?? size) !== size) return 'mismatch';
  if (named.kind === 'thumb' && !mime.startsWith('image/')) return 'type';
  const most = named.kind === 'thumb' ? LARGEST_THUMB : fileTypes[mime].most;
  return size > most ? 'too-large' : undefined;
}
