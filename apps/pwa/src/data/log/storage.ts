import {
  RXDB_VERSION,
  type BulkWriteRow,
  type RxStorage,
  type RxStorageInstanceCreationParams,
} from 'rxdb/plugins/core';
import { createMemoryStorageInstance, getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import type { Cipher } from './cipher.ts';
import { createCollectionLog } from './collection-log.ts';
import { createInstance, type InstanceSetting, type LogInstance } from './instance.ts';
import type { StoredDocument } from './page.ts';
import type { Vault } from './vault.ts';

/** A page of the vault that could not be read. It lies aside; everything else is readable. */
export interface Damage {
  collection: string;
  page: number;
}

export interface LogStorageSetting extends InstanceSetting {
  vault: Vault;
  cipher: Cipher;
  onDamage(damage: Damage): void;
}

/**
 * The phone's RxStorage: RxDB's memory storage over an encrypted append-only log in one IndexedDB database.
 * From the disk can be read how many pages of what size each collection has, and nothing else. Bound to one open vault,
 * for one database.
 */
export function createLogStorage({ vault, cipher, onDamage, timer }: LogStorageSetting): RxStorage<object, object> {
  // Each storage has memory of its own: the library's default outlives closing and is shared by all.
  const memory = Object.assign(getRxStorageMemory(), { collectionStates: new Map() });

  async function create(params: RxStorageInstanceCreationParams<StoredDocument, object>): Promise<LogInstance> {
    const log = createCollectionLog(vault, cipher, `${params.collectionName}/${params.schema.version}`);
    const { documents, damaged } = await log.load();
    for (const page of damaged) onDamage({ collection: params.collectionName, page });
    const instance = await createMemoryStorageInstance(memory, params, {});
    if (documents.length > 0) await instance.bulkWrite(documents.map(toRow), 'log-load');
    instance.ensurePersistence();
    return createInstance(instance, log, { timer });
  }

  return {
    name: 'log',
    rxdbVersion: RXDB_VERSION,
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- all collections have the key `id`
    createStorageInstance: create as unknown as RxStorage<object, object>['createStorageInstance'],
  };
}

function toRow(document: StoredDocument): BulkWriteRow<StoredDocument> {
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- parsed from a page this storage sealed
  return { document: document as BulkWriteRow<StoredDocument>['document'] };
}
