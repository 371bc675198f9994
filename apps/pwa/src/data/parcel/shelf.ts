import type { DeviceToken } from '@jiefen/domain/sync/device';
import type { Parcel } from '@jiefen/domain/sync/parcel';
import { completionOf, openStores, resultOf } from '../log/indexed-db.ts';

const DATABASE = 'jiefen-parcels';
const PARCELS = 'parcel';
const VAULTS = 'vault';

/** A parcel as it lies outside its vault. */
export interface Shelved {
  device: string;
  /** Stands for one document; only the vault knows which. */
  tag: string;
  parcel: Parcel;
  /** The epoch of the server that has answered for it; absent while none has. */
  carriedTo?: string;
}

/** A vault of this phone as the server knows it. */
export interface KnownVault extends DeviceToken {
  /** Its name among the databases of this phone. */
  vault: string;
  /** It was destroyed as ordered, and the server has not heard it yet. */
  destroyed?: true;
}

/**
 * Where sealed parcels lie outside the vaults, so that they can be handed over while a vault is locked. What lies here
 * says nothing of a person or a case: random names, random bytes.
 */
export interface Shelf {
  put(shelved: Shelved): Promise<void>;
  /** A server of this epoch has answered for these parcels. One that was packed anew meanwhile is still to be carried. */
  markCarried(shelved: readonly Shelved[], epoch: string): Promise<void>;
  remove(device: string, tags: readonly string[]): Promise<void>;
  of(device: string): Promise<Shelved[]>;
  /** Vaults with parcels here. */
  devices(): Promise<string[]>;
  /** The vaults of this phone that the server knows, each with the token that stands for it. */
  vaults(): Promise<KnownVault[]>;
  putVault(vault: KnownVault): Promise<void>;
  /** Forgets a vault and its parcels. */
  clear(device: string): Promise<void>;
  close(): void;
}

/** Opens the shelf of this phone. Rejects when the browser cannot open its database. */
export async function openShelf(): Promise<Shelf> {
  const db = await openStores(DATABASE, [PARCELS, VAULTS]);

  /** A parcel may be made again from its vault, so it need not wait for the disk. */
  function write(store: string, work: (objects: IDBObjectStore) => void): Promise<void> {
    const transaction = db.transaction(store, 'readwrite', { durability: 'relaxed' });
    work(transaction.objectStore(store));
    return completionOf(transaction);
  }

  const read = <Value>(store: string, range?: IDBKeyRange) =>
    resultOf<Value[]>(db.transaction(store).objectStore(store).getAll(range));

  return {
    put: (shelved) => write(PARCELS, (parcels) => parcels.put(shelved, keyOf(shelved.device, shelved.tag))),
    markCarried: (shelved, epoch) =>
      write(PARCELS, (parcels) => {
        for (const { device, tag, parcel } of shelved) {
          const key = keyOf(device, tag);
          const asked: IDBRequest<Shelved | undefined> = parcels.get(key);
          asked.onsuccess = () => {
            if (asked.result?.parcel.sealed !== parcel.sealed) return;
            parcels.put({ ...asked.result, carriedTo: epoch }, key);
          };
        }
      }),

    remove: (device, tags) =>
      write(PARCELS, (parcels) => {
        for (const tag of tags) parcels.delete(keyOf(device, tag));
      }),
    of: (device) => read<Shelved>(PARCELS, rangeOf(device)),
    devices: async () => [...new Set((await read<Shelved>(PARCELS)).map(({ device }) => device))],
    vaults: () => read<KnownVault>(VAULTS),
    putVault: (vault) => write(VAULTS, (vaults) => vaults.put(vault, vault.device)),

    async clear(device) {
      await write(PARCELS, (parcels) => parcels.delete(rangeOf(device)));
      await write(VAULTS, (vaults) => vaults.delete(device));
    },

    close: () => db.close(),
  };
}

function keyOf(device: string, tag: string): string {
  return `${device}/${tag}`;
}

function rangeOf(device: string): IDBKeyRange {
  return IDBKeyRange.bound(`${device}/`, `${device}/\uFFFF`);
}
