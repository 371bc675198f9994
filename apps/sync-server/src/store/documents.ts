import { sql, type SqlBool } from 'kysely';
import type { Database, Engine } from './engine.ts';
import type { DocumentRow } from './tables.ts';

/** What names a document: the region is part of it. */
export interface DocumentKey {
  region: string;
  id: string;
}

/** A document as it is sent: `body` is the stored JSON text in UTF-8. */
export interface DocumentText extends Pick<DocumentRow, 'id' | 'collection'> {
  body: Uint8Array;
}

/** The present state of every document. */
export interface Documents {
  byIds(region: string, ids: readonly string[]): Promise<DocumentRow[]>;
  /** As `byIds`, for passing on unread. */
  texts(region: string, ids: readonly string[]): Promise<DocumentText[]>;
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

    async texts(region, ids) {
      if (ids.length === 0) return [];
      const rows = await db
        .selectFrom('document')
        .select(['id', 'collection', engine.undecoded('body').as('body')])
        .where('region', '=', region)
        .where('id', 'in', ids)
        .execute();
      return rows.map(({ id, collection, body }) => ({
        id,
        collection,
        body: typeof body === 'string' ? Buffer.from(body) : body,
      }));
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
