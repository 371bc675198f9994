import type { Attachment } from '@jiefen/domain/field/attachment';
import type { Documents } from '../documents.ts';
import { withRoom } from '../safety/making-room.ts';
import { saving, type SaveProblem } from '../saved.ts';
import type { StorageProblemCode } from '../storage-problem.ts';
import { attach, type EvidenceKind } from './attach.ts';
import { createKeeping, type NewFile } from './keeping.ts';
import type { Entry } from './journal.ts';
import type { Parts } from './parts.ts';
import type { DocumentKey } from './stand.ts';

export type Added = { ok: true; file: Attachment } | { ok: false; problem: SaveProblem };

/** Taking files in, and bringing them and their records together. */
export interface Filing {
  /** Keeps a file for a document and gives what the document is to say of it; on the disk when it returns. */
  keep(of: DocumentKey, file: NewFile): Promise<Added>;
  /** Keeps a file and puts it into the record of its case. When the app ends in between, the next start finishes it. */
  add(of: DocumentKey, kind: EvidenceKind, file: NewFile): Promise<Added>;
  /** Puts a file that no case names into the case it was taken for. */
  file(entry: Entry): Promise<{ ok: true } | { ok: false; problem: SaveProblem }>;
  /** Gives up a file that no case names. */
  discard(entry: Entry): Promise<{ ok: true } | { ok: false; problem: StorageProblemCode }>;
  /** Finishes what the last end of the app interrupted: files not in their record yet, recordings not put together. */
  finish(): Promise<void>;
}

export interface FilingSetting extends Parts {
  documents: Pick<Documents, 'change'>;
  person: string;
  newId(): string;
  clock(): number;
  /** Frees so many bytes if it can; tells whether there is more room now. */
  makeRoom(bytes: number): Promise<boolean>;
  /** Called after every change of what is outstanding. */
  changed(): void;
}

/** Makes the filing of one evidence database. */
export function createFiling({ documents, changed, makeRoom, ...parts }: FilingSetting): Filing {
  const { journal, contents, recordings } = parts;
  const keepFile = createKeeping(parts);

  const keep = (of: DocumentKey, file: NewFile, kind?: EvidenceKind): Promise<Added> =>
    saving(async () => {
      const kept = await withRoom(
        () => keepFile(of, file, kind),
        () => makeRoom(file.bytes.size),
      );
      changed();
      return { ok: true, file: kept };
    });

  async function add(of: DocumentKey, kind: EvidenceKind, file: NewFile): Promise<Added> {
    const kept = await keep(of, file, kind);
    if (!kept.ok) return kept;
    const attached = await attach(documents, of, { kind, attachment: kept.file });
    return attached.ok ? kept : attached;
  }

  async function fileEntry({ of, intent }: Entry): Promise<{ ok: true } | { ok: false; problem: SaveProblem }> {
    if (intent === undefined) return { ok: false, problem: 'absent' };
    const attached = await attach(documents, of, intent);
    if (attached.ok) changed();
    return attached;
  }

  return {
    keep: (of, file) => keep(of, file),
    add,
    file: fileEntry,

    discard: (entry) =>
      saving(async () => {
        await journal.forget([entry]);
        if (!journal.outstanding().some(({ digest }) => digest === entry.digest)) await contents.remove(entry.digest);
        changed();
        return { ok: true };
      }),

    async finish() {
      for (const entry of journal.outstanding()) await fileEntry(entry);
      for (const { of, recording } of await recordings.leftOver()) {
        if ((await add(of, 'audio', await recording.finish())).ok) await recording.done();
      }
    },
  };
}
