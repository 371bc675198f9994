import { createRxDatabase, type RxCollection, type RxJsonSchema } from 'rxdb/plugins/core';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import type { CaseRow, Side } from './side.ts';

/** The stored shape: the one index the questions need, and the case in one field. */
const caseSchema: RxJsonSchema<CaseRow> = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: { type: 'string', maxLength: 120 },
    rank: { type: 'integer', minimum: 0, maximum: 9_999_999_999_999, multipleOf: 1 },
    body: { type: 'object' },
  },
  required: ['id', 'rank', 'body'],
  indexes: ['rank'],
};

/** RxDB on its free storage, unencrypted. The list ascends: read descending, that storage sorts everything. */
export function createRxdbDexie(): Side {
  let cases: RxCollection<CaseRow>;
  const above = (rank: number) => ({ selector: { rank: { $gt: rank } } });

  return {
    async open() {
      cases = await openDexie('rxdb-dexie');
    },
    async writeMany(rows) {
      const { error } = await cases.bulkInsert([...rows]);
      if (error.length > 0) throw new Error('RxDB refused a row');
    },
    async writeOne(row) {
      await cases.insert(row);
    },
    async list(rank, limit) {
      const found = await cases.find({ ...above(rank), sort: [{ rank: 'asc' }], limit }).exec();
      return found.map((row) => row._data);
    },
    count: (rank) => cases.count(above(rank)).exec(),
    all: async (rank) => (await cases.find(above(rank)).exec()).map((row) => row._data),
  };
}

/** Opens a database with one collection of cases; rejects when it cannot be opened. */
export async function openDexie(name: string): Promise<RxCollection<CaseRow>> {
  const database = await createRxDatabase({ name, storage: getRxStorageDexie(), multiInstance: false });
  const { cases } = await database.addCollections<{ cases: RxCollection<CaseRow> }>({ cases: { schema: caseSchema } });
  return cases;
}
