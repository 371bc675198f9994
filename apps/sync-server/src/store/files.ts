import type { Database, Engine } from './engine.ts';
import type { FileRow, PartRow, ProofRow, UploadKey, UploadRow } from './file-tables.ts';
import { createUploads, type Uploads } from './uploads.ts';

/** How much is stored, over all regions; sizes in bytes. */
export interface FileTotals {
  files: number;
  bytes: number;
  /** Uploads that are not whole yet. */
  uploads: number;
}

/** Which files are here, and for which documents they were brought. */
export interface Files {
  find(region: string, digests: readonly string[]): Promise<FileRow[]>;
  add(row: FileRow): Promise<void>;
  proofs(region: string, document: string, digests: readonly string[]): Promise<ProofRow[]>;
  prove(row: ProofRow): Promise<void>;
  totals(): Promise<FileTotals>;
  readonly uploads: Uploads;
}

export type { FileRow, PartRow, ProofRow, UploadKey, UploadRow };

export function createFiles(db: Database, engine: Engine): Files {
  return {
    async find(region, digests) {
      if (digests.length === 0) return [];
      return db.selectFrom('file').selectAll().where('region', '=', region).where('digest', 'in', digests).execute();
    },

    async add(row) {
      await db
        .insertInto('file')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    async proofs(region, document, digests) {
      if (digests.length === 0) return [];
      const proofs = db.selectFrom('file_proof').selectAll().where('region', '=', region);
      return proofs.where('document', '=', document).where('digest', 'in', digests).execute();
    },

    async prove(row) {
      await db
        .insertInto('file_proof')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    async totals() {
      const count = db.fn.countAll<number>().as('count');
      const files = await db
        .selectFrom('file')
        .select([count, db.fn.sum<number | null>('size').as('bytes')])
        .executeTakeFirstOrThrow();
      const uploads = await db.selectFrom('file_upload').select(count).executeTakeFirstOrThrow();
      return { files: Number(files.count), bytes: Number(files.bytes ?? 0), uploads: Number(uploads.count) };
    },

    uploads: createUploads(db, engine),
  };
}
