import type { DocumentBody } from '@jiefen/domain/case-type/envelope';
import { collections, type Collection } from '@jiefen/domain/sync/wire';
import { createRxDatabase, type RxCollection, type RxDatabase, type RxStorage } from 'rxdb/plugins/core';
import type { Bodies } from './bodies.ts';
import { noOutliner, type Outliner } from './log/entry.ts';
import type { LocalBody } from './local.ts';
import type { Row, StoredBody } from './row.ts';
import { createRows, type Rows } from './rows.ts';
import { rowSchema, tables } from './tables.ts';

/** The open database of one person. */
export interface Database {
  /** The name of the vault it lies in. */
  readonly name: string;
  /** Every collection that travels, for those who need not know what is in it. */
  readonly synced: ReadonlyMap<Collection, Rows<DocumentBody>>;
  rowsOf<Of extends Collection>(collection: Of): Rows<Bodies[Of]>;
  /** What never leaves the phone. */
  readonly local: Rows<LocalBody>;
  close(): Promise<void>;
}

/**
 * Opens the database of one person; each person has a name and a storage of their own, which
 * the tabs of that person share. Rejects when the stored schema is not the one of this build.
 */
export async function openDatabase({
  name,
  storage,
  outlinerOf = () => noOutliner,
}: {
  name: string;
  storage: RxStorage<object, object>;
  /** For storages that keep no outlines themselves. */
  outlinerOf?: (collection: string) => Outliner;
}): Promise<Database> {
  const database = await createRxDatabase({ name, storage, multiInstance: false });
  try {
    const made = await database.addCollections(
      Object.fromEntries(tables.map((table) => [table, { schema: rowSchema }])),
    );
    return bind(database, made, outlinerOf);
  } catch (error) {
    await database.close();
    throw error;
  }
}

function bind(
  database: RxDatabase,
  made: Record<string, RxCollection>,
  outlinerOf: (collection: string) => Outliner,
): Database {
  const rows = <Body extends StoredBody>(table: string): Rows<Body> => {
    const collection: RxCollection<Row<Body>> | undefined = made[table];
    if (collection === undefined) throw new Error(`There is no table ${table}`);
    return createRows(collection, outlinerOf(table));
  };
  const synced = new Map(collections.map((collection) => [collection, rows<DocumentBody>(collection)]));
  return {
    name: database.name,
    synced,
    rowsOf<Of extends Collection>(collection: Of) {
      // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- a collection holds its own documents
      return synced.get(collection) as unknown as Rows<Bodies[Of]>;
    },
    local: rows<LocalBody>('draft'),
    async close() {
      await database.close();
    },
  };
}
