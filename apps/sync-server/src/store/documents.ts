import { sql, type SqlBool } from 'kysely';
import type { Database, Engine } from './engine.ts';
import type { DocumentRow } from './tables.ts';

/** What names a document: the region is part of it. */
export interface DocumentKey {
  region: string;
  id: string;
}

/** The present state of every document. */
export interface Documents {
  byIds(region: string, ids: readonly string[]): Promise<DocumentRow[]>;
  all(region: string): Promise<DocumentRow[]>;
  /** Keys of documents of all regions, in order, behind one of them. */
  keysAfter(key: DocumentKey | undefined, limit: number): Promise<DocumentKey[]>;
  /** As `byIds`, and nobody else can write them until this transaction ends. */
  lock(region: string, ids: readonly string[]): Promise<DocumentRow[]>;
  put(rows: readonly DocumentRow[]): Promise<void>;
}

export function createDocuments(db: Database, engine: Engine): Documents {
  const select = (region: string, ids: readonly string[]) =>
    db.selectFrom('document').selectAll().where('region', '=', region).where('id', 'in', ids).orderBy('id');

  return {
    all: (region) => db.selectFrom('document').selectAll().where('region', '=', region).orderBy('id').execute(),

    keysAfter(key, limit) {
      const keys = db.selectFrom('document').select(['region', 'id']).orderBy('region').orderBy('id').limit(limit);
      return (key === undefined ? keys : keys.where(sql<SqlBool>`(region, id) > (${key.region}, ${key.id})`)).execute();
    },

    async byIds(region, ids) {
      return ids.length === 0 ? [] : select(region, ids).execute();
    },

    async lock(region, ids) {
      return ids.length === 0 ? [] : engine.lockRows(select(region, ids)).execute();
    },

    async put(rows) {
      if (rows.length === 0) return;
      await db
        .insertInto('document')
        .values([...rows])
        .onConflict((conflict) =>
          conflict.columns(['region', 'id']).doUpdateSet((columns) => ({
            ver: columns.ref('excluded.ver'),
            op: columns.ref('excluded.op'),
            body: columns.ref('excluded.body'),
            hash: columns.ref('excluded.hash'),
            changed_at: columns.ref('excluded.changed_at'),
          })),
        )
        .execute();
    },
  };
}
