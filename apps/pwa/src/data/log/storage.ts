import { RXDB_VERSION, type RxStorage, type RxStorageInstanceCreationParams } from 'rxdb/plugins/core';
import type { Cipher } from './cipher.ts';
import { createCollectionLog } from './collection-log.ts';
import type { StoredFields } from './document.ts';
import { noOutliner, type Outliner } from './entry.ts';
import { createInstance, type LogInstance, type OpenInstance } from './instance.ts';
import type { Timer } from './tidying.ts';
import type { Vault } from './vault.ts';

/** A page of the vault that could not be read. It lies aside; everything else is readable. */
export interface Damage {
  collection: string;
  page: number;
}

export interface LogStorageSetting {
  vault: Vault;
  cipher: Cipher;
  timer: Timer;
  onDamage(damage: Damage): void;
  /** What lists need of the documents of a collection; none for collections nobody lists. */
  outlinerOf?(collection: string): Outliner | undefined;
}

/**
 * The phone's RxStorage: an encrypted append-only log and its index in one IndexedDB database, and in memory all but
 * the bodies. From the disk can be read how many pages of what size each collection has, and nothing else. Bound to one
 * open vault, for one database.
 */
export function createLogStorage(setting: LogStorageSetting): RxStorage<object, object> {
  const { vault, cipher, timer, onDamage, outlinerOf = () => undefined } = setting;

  async function create(params: RxStorageInstanceCreationParams<StoredFields, object>): Promise<LogInstance> {
    const { collectionName, schema } = params;
    const lost: { lose?: OpenInstance['lose'] } = {};
    const tell = (page: number) => onDamage({ collection: collectionName, page });
    const log = createCollectionLog({
      vault,
      cipher,
      collection: `${collectionName}/${schema.version}`,
      outliner: outlinerOf(collectionName) ?? noOutliner,
      onDamage(page) {
        tell(page);
        lost.lose?.(page);
      },
    });
    for (const page of await log.load()) tell(page);
    const { instance, lose } = createInstance(params, log, timer);
    lost.lose = lose;
    return instance;
  }

  return {
    name: 'log',
    rxdbVersion: RXDB_VERSION,
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- all collections have the key `id`
    createStorageInstance: create as unknown as RxStorage<object, object>['createStorageInstance'],
  };
}
