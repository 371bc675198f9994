import { RXDB_VERSION, type RxStorage, type RxStorageInstanceCreationParams } from 'rxdb/plugins/core';
import type { StoredFields } from '../log/document.ts';
import type { ChangeBulk, Instance } from './frames.ts';
import { Table } from './table.ts';

type Storage = RxStorage<object, object>;
type Params = RxStorageInstanceCreationParams<StoredFields, object>;

/** One storage for the database of a tab, wherever the rows are at present. */
export interface SharedStorage {
  readonly storage: Storage;
  /** From now on the rows are there. Settles when they can be reached. */
  stand(source: Storage): Promise<void>;
  /** Nobody knows where the rows are: calls wait. */
  float(): void;
  /** Tells the database of everything it may have missed, in one table or in all. */
  catchUp(table?: string): Promise<void>;
  /** The open storage of a table. */
  tableOf(name: string): Instance | undefined;
  /** Calls that wait for the rows fail as `closed`. */
  giveUp(): void;
}

/** Makes the storage of one tab; `told` hears every change of rows. */
export function createSharedStorage(name: string, told: (table: string, bulk: ChangeBulk) => void): SharedStorage {
  const tables = new Map<string, Table>();
  let standing: Storage | undefined;

  /** The rows may have moved on before the instance is open. */
  async function place(table: Table): Promise<void> {
    const source = standing;
    if (source === undefined) return;
    const instance = await open(source, table.params);
    if (source === standing) table.stand(instance);
    else await instance.close();
  }

  async function create(params: Params): Promise<Instance> {
    const table = new Table(params, told);
    tables.set(params.collectionName, table);
    await place(table);
    return table;
  }

  return {
    storage: {
      name,
      rxdbVersion: RXDB_VERSION,
      // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- all collections have the key `id`
      createStorageInstance: create as unknown as Storage['createStorageInstance'],
    },

    async stand(source) {
      standing = source;
      await Promise.all([...tables.values()].map(place));
    },

    float() {
      standing = undefined;
      for (const table of tables.values()) table.float();
    },

    async catchUp(name) {
      const behind = [...tables.values()].filter(({ collectionName }) => name === undefined || name === collectionName);
      await Promise.all(behind.map((table) => table.catchUp()));
    },

    tableOf: (table) => tables.get(table)?.ground,

    giveUp() {
      for (const table of tables.values()) table.giveUp();
    },
  };
}

function open(source: Storage, params: Params): Promise<Instance> {
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- all collections have the key `id`
  return source.createStorageInstance(params) as unknown as Promise<Instance>;
}
