import type { RxStorage, RxStorageInstanceCreationParams } from 'rxdb/plugins/core';
import {
  createMemoryStorageInstance,
  getRxStorageMemory,
  type RxStorageInstanceMemory,
} from 'rxdb/plugins/storage-memory';
import type { Keyring, Ring } from './keyring.ts';
import { randomBytes } from './keyring/bytes.ts';
import { openRing } from './keyring/ring.ts';
import { deleteStores } from './log/indexed-db.ts';
import { openCanaries } from './safety/canaries.ts';
import { forgetVault } from './safety/vanished.ts';

/** A keyring for tests of what lies behind it: every vault is open, with keys made on demand. */
export function createTestKeyring(): Pick<Keyring, 'ringOf' | 'vaults' | 'destroy'> {
  const rings = new Map<string, Ring>();
  return {
    async ringOf(person) {
      const ring = rings.get(person) ?? (await openRing(`jiefen-${crypto.randomUUID()}`, randomBytes(32)));
      rings.set(person, ring);
      return ring;
    },
    vaults: async () => [...rings.values()].map(({ vault }) => vault),
    async destroy(person) {
      const vault = rings.get(person)?.vault;
      rings.delete(person);
      if (vault === undefined) return;
      await forgetVault(openCanaries(), vault);
      await deleteStores(vault);
    },
  };
}

/** A disk for tests: it outlives the closing of its database, and its writes fail when the test says so. */
export interface TestDisk {
  storage: RxStorage<object, object>;
  /** Asked before every write; what it throws is what the database gets. */
  beforeWrite: (collection: string) => void;
  /** Everything that lies on it, as JSON text, whether the database is open or not. */
  texts(): string[];
}

/** Makes an empty disk. */
export function createTestDisk(): TestDisk {
  const memory = Object.assign(getRxStorageMemory(), { collectionStates: new Map() });
  const instances = new Set<RxStorageInstanceMemory<unknown>>();

  async function createStorageInstance(params: RxStorageInstanceCreationParams<unknown, object>) {
    const instance = await createMemoryStorageInstance(memory, params, {});
    const write = instance.bulkWrite.bind(instance);
    instances.add(instance);
    return Object.assign(instance, {
      bulkWrite: async (...input: Parameters<typeof write>) => {
        disk.beforeWrite(params.collectionName);
        return write(...input);
      },
    });
  }

  const disk: TestDisk = {
    storage: {
      name: `disk-${Math.random()}`,
      rxdbVersion: memory.rxdbVersion,
      createStorageInstance: createStorageInstance as unknown as RxStorage<object, object>['createStorageInstance'],
    },
    beforeWrite: () => undefined,
    texts() {
      // The last write of each collection waits until somebody asks.
      for (const instance of instances) instance.ensurePersistence();
      return [...memory.collectionStates.values()].flatMap(({ documents }) =>
        [...documents.values()].map((document) => JSON.stringify(document)),
      );
    },
  };
  return disk;
}
