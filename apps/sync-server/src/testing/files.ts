import { createHash, createHmac, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Person } from '@jiefen/domain/access/people';
import { testDirectory } from '@jiefen/domain/access/testing';
import type { MediationBody } from '@jiefen/domain/case-type/mediation';
import type { Attachment } from '@jiefen/domain/field/attachment';
import { PART_SIZE, proofKey, type UploadState } from '@jiefen/domain/sync/upload';
import { testId } from '@jiefen/domain/testing';
import { documentRules } from '../services/domain-rules.ts';
import { createFiles, type Files } from '../services/files/files.ts';
import type { Asked, FileAnswer, FileEvent, FilesSetting } from '../services/files/setting.ts';
import { openFolderBlobs } from '../store/folder-blobs.ts';
import type { TestDesk } from './desk.ts';

/** The bytes of a file and how a record speaks of them. */
export interface TestFile {
  bytes: Buffer;
  attachment: Attachment;
}

const jpegMark = Buffer.from([0xff, 0xd8, 0xff, 0xe0]);

/** Makes something that begins like a JPEG and is like no other; size in bytes. */
export function aPhoto(size: number, overrides: Partial<Attachment> = {}): TestFile {
  const bytes = Buffer.concat([jpegMark, randomBytes(size - jpegMark.length)]);
  return { bytes, attachment: attachmentOf(bytes, 'image/jpeg', overrides) };
}

/** Tells of bytes what a record would. */
export function attachmentOf(bytes: Buffer, mime: string, overrides: Partial<Attachment> = {}): Attachment {
  const digest = createHash('sha256').update(bytes).digest('hex');
  return { id: `file-${digest.slice(0, 8)}`, digest, mime, size: bytes.length, ...overrides };
}

/** Makes the evidence of a case out of files. */
export function evidenceOf(...files: Attachment[]): Pick<MediationBody, 'evidence'> {
  return { evidence: [{ id: testId(800), name: '现场照片', files }] };
}

/** Names a mediation case the way an address does. */
export function ofCase(id: string): Asked['of'] {
  return { collection: 'mediation', id };
}

/** The files of a test town, in a folder of their own. */
export interface TestFiles {
  readonly files: Files;
  readonly folder: string;
  readonly setting: FilesSetting;
  readonly events: FileEvent[];
  /** The clock; set it forward. */
  time: { now: number };
  /** Brings a whole file part by part; gives the last answer. */
  bring(person: Person, of: Asked['of'], file: TestFile): Promise<FileAnswer<UploadState>>;
  /** Reads a whole file, or gives why not. */
  read(person: Person, of: Asked['of'], digest: string): Promise<Buffer | string>;
  close(): Promise<void>;
}

/** Opens the files over the records of a test desk; `replaced` takes the place of parts of them. */
export async function openTestFiles(
  town: TestDesk,
  replaced: (setting: FilesSetting) => Partial<FilesSetting> = () => ({}),
): Promise<TestFiles> {
  const folder = await mkdtemp(join(tmpdir(), 'jiefen-files-'));
  const time = { now: Date.parse('2026-05-20T09:00:00Z') };
  const events: FileEvent[] = [];
  const plain: FilesSetting = {
    store: town.store,
    blobs: await openFolderBlobs(folder, () => time.now),
    rules: documentRules,
    directoryOf: async () => testDirectory,
    clock: () => time.now,
    onEvent: (event) => void events.push(event),
  };
  const setting = { ...plain, ...replaced(plain) };
  const files = createFiles(setting);
  return {
    files,
    folder,
    setting,
    events,
    time,
    bring: (person, of, file) => bringWhole(files, { person, of, digest: file.attachment.digest }, file),

    async read(person, of, digest) {
      const answer = await files.open({ person, of, digest });
      if (!answer.ok) return answer.problem;
      const stream = await answer.value.read(0, answer.value.size);
      return Buffer.from(await new Response(stream).arrayBuffer());
    },

    close: () => rm(folder, { recursive: true, force: true }),
  };
}

async function bringWhole(
  files: Files,
  asked: Asked,
  { bytes, attachment: { size, mime } }: TestFile,
): Promise<FileAnswer<UploadState>> {
  let answer = await files.state(asked);
  for (let at = 0; at < bytes.length && answer.ok; at += PART_SIZE) {
    answer = await files.putPart(asked, { size, mime, at, bytes: bytes.subarray(at, at + PART_SIZE) });
  }
  return answer;
}

/** Proves the possession of a file the way a phone does. */
export function proofOf({ person, of, digest }: Asked, bytes: Buffer): string {
  return createHmac('sha256', proofKey({ person: person.id, ...of, digest }))
    .update(bytes)
    .digest('hex');
}
