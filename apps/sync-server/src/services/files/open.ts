import { purposes } from '@jiefen/domain/desk/purposes';
import { fileTypes, isFileType } from '@jiefen/domain/sync/upload';
import type { NamedFile } from '@jiefen/domain/sync/upload-named';
import type { FileRow } from '../../store/files.ts';
import { writeAudit } from '../audit.ts';
import { filesHere } from './here.ts';
import { type Asked, blobName, type FileAnswer, type FilesSetting } from './setting.ts';
import { findSight } from './sight.ts';
import { isStored } from './upload.ts';

/** A file somebody may read; size in bytes. */
export interface OpenedFile {
  digest: string;
  size: number;
  mime: string;
  /** To save it under. */
  name: string;
  /** The bytes from `from` up to but not including `to`. */
  read(from: number, to: number): Promise<ReadableStream<Uint8Array>>;
}

/**
 * Opens a file for a person through a document that shows it to them, and notes it in the audit log
 * (GB/T 22239-2019 8.1.4.3). `awaited` when the document names it and it cannot be read yet.
 */
export async function openFile(setting: FilesSetting, asked: Asked): Promise<FileAnswer<OpenedFile>> {
  const { named, row } = await look(setting, asked);
  if (named === undefined) return { ok: false, problem: 'unknown' };
  if (row === undefined || !(await isStored(setting, row))) return { ok: false, problem: 'awaited' };
  await noteReading(setting, asked);
  const { region, digest, size, mime } = row;
  const read = async (from: number, to: number) => {
    const bytes = await setting.blobs.read(blobName(region, digest), from, to);
    setting.onEvent({ kind: 'read', size: to - from });
    return bytes;
  };
  return { ok: true, value: { digest, size, mime, name: nameToSave(named.name ?? digest.slice(0, 8), mime), read } };
}

async function look(setting: FilesSetting, asked: Asked): Promise<{ named?: NamedFile; row?: FileRow }> {
  const { person, digest } = asked;
  const directory = await setting.directoryOf(person.region);
  return setting.store.read(async (records) => {
    const sight = await findSight(setting, records, directory, asked);
    const named = sight?.files.get(digest);
    if (sight === undefined || named === undefined) return {};
    const [row] = await filesHere(records, person.region, sight, [digest]);
    return { named, ...(row && { row }) };
  });
}

async function noteReading({ store, clock }: FilesSetting, { person, of, digest }: Asked): Promise<void> {
  const entry = {
    region: person.region,
    at: clock(),
    person: person.id,
    action: 'file.read',
    object: `${of.collection}/${of.id} ${digest}`,
    purpose: purposes.caseWork.zh,
  } as const;
  await store.write((records) => writeAudit(records, entry));
}

/** People name a photo by what it shows; a computer opens it by the ending of its name. */
function nameToSave(name: string, mime: string): string {
  const ending = isFileType(mime) ? `.${fileTypes[mime].ending}` : '';
  return name.toLowerCase().endsWith(ending) ? name : `${name}${ending}`;
}
