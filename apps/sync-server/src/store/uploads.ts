import { sql, type SqlBool } from 'kysely';
import type { Database, Engine } from './engine.ts';
import type { PartRow, UploadKey, UploadRow } from './file-tables.ts';

/** Files on their way, in parts. */
export interface Uploads {
  find(key: UploadKey): Promise<UploadRow | undefined>;
  /** Notes that a part came; nobody else can write the upload until this transaction ends. Gives what stood before. */
  lock(row: UploadRow): Promise<UploadRow>;
  touch(row: UploadRow): Promise<void>;
  /** Where the parts lie, in order, without their bytes. */
  places(key: UploadKey): Promise<Pick<PartRow, 'start' | 'size'>[]>;
  /** The part that begins at a place. */
  part(key: UploadKey, start: number): Promise<PartRow | undefined>;
  /** The parts that share bytes with a range. */
  overlapping(key: UploadKey, from: number, to: number): Promise<PartRow[]>;
  addParts(rows: readonly PartRow[]): Promise<void>;
  dropParts(key: UploadKey): Promise<void>;
  drop(key: UploadKey): Promise<void>;
  /** Uploads of all regions to which nothing came since a moment. */
  silentSince(at: number, limit: number): Promise<UploadRow[]>;
}

export function createUploads(db: Database, engine: Engine): Uploads {
  const uploads = (key: UploadKey) =>
    db
      .selectFrom('file_upload')
      .selectAll()
      .where((on) => on.and(only(key)));
  const parts = (key: UploadKey) => db.selectFrom('file_part').where((on) => on.and(only(key)));
  const dropParts = async (key: UploadKey) => {
    await db
      .deleteFrom('file_part')
      .where((on) => on.and(only(key)))
      .execute();
  };

  return {
    find: (key) => uploads(key).executeTakeFirst(),

    async lock(row) {
      await db
        .insertInto('file_upload')
        .values(row)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return engine.lockRows(uploads(row)).executeTakeFirstOrThrow();
    },

    async touch(row) {
      const { size, mime, at } = row;
      await db
        .updateTable('file_upload')
        .set({ size, mime, at })
        .where((on) => on.and(only(row)))
        .execute();
    },

    places: (key) => parts(key).select(['start', 'size']).orderBy('start').execute(),

    part: (key, start) => parts(key).selectAll().where('start', '=', start).executeTakeFirst(),

    overlapping: (key, from, to) =>
      parts(key)
        .selectAll()
        .where('start', '<', to)
        .where(sql<SqlBool>`start + size > ${from}`)
        .execute(),

    async addParts(rows) {
      if (rows.length > 0)
        await db
          .insertInto('file_part')
          .values([...rows])
          .execute();
    },

    dropParts,

    async drop(key) {
      await dropParts(key);
      await db
        .deleteFrom('file_upload')
        .where((on) => on.and(only(key)))
        .execute();
    },

    silentSince: (at, limit) =>
      db.selectFrom('file_upload').selectAll().where('at', '<', at).orderBy('at').limit(limit).execute(),
  };
}

/** The key alone, of a row that has more. */
function only({ region, document, digest, person }: UploadKey): UploadKey {
  return { region, document, digest, person };
}
