import { MeasuredPouch as PouchDB } from '../pouch.ts';
import idb from 'pouchdb-adapter-idb';
import find from 'pouchdb-find';
import type { CaseRow, Side } from './side.ts';

PouchDB.plugin(idb).plugin(find);

/** PouchDB on IndexedDB, unencrypted, asked through an index of its own. */
export function createPouch(): Side {
  let db: InstanceType<typeof PouchDB>;
  const above = (rank: number) => ({ selector: { rank: { $gt: rank } }, use_index: 'rank' });

  return {
    async open() {
      db = new PouchDB('pouchdb', { adapter: 'idb' });
      await db.createIndex({ index: { fields: ['rank'], name: 'rank', ddoc: 'rank' } });
    },
    async writeMany(rows) {
      const answers = await db.bulkDocs(rows.map(toPouch));
      if (answers.some(({ error }) => error !== undefined)) throw new Error('PouchDB refused a row');
    },
    async writeOne(row) {
      await db.put(toPouch(row));
    },
    list: async (rank, limit) => (await db.find({ ...above(rank), sort: ['rank'], limit })).docs,
    async count(rank) {
      const { docs } = await db.find({ ...above(rank), fields: ['_id'], limit: 1e6 });
      return docs.length;
    },
    async all() {
      const { rows } = await db.allDocs({ include_docs: true });
      return rows.map(({ doc }) => doc).filter(({ body }) => body !== undefined);
    },
  };
}

/** Gives a row the key this database wants. */
function toPouch({ id, ...row }: CaseRow) {
  return { _id: id, ...row };
}
