import type { Attempts } from './keyring/attempts.ts';
import type { StoredSlot } from './keyring/slot.ts';
import type { Sealed } from './log/cipher.ts';
import { completionOf, openStores, resultOf } from './log/indexed-db.ts';

const DATABASE = 'jiefen-keys';
const RINGS = 'ring';
const PHONE = 'phone';

/** One person's keys as they lie on the phone: locked, each part by itself. */
export interface StoredRing {
  vault: string;
  label: Sealed;
  slots: readonly StoredSlot[];
  attempts: Attempts;
  settings: Sealed;
}

/** Where the keys of this phone lie, by the names of the vaults. What is durable when a promise settles. */
export interface KeyStore {
  ring(vault: string): Promise<StoredRing | undefined>;
  rings(): Promise<StoredRing[]>;
  /** Names of the vaults of all people. */
  vaults(): Promise<string[]>;
  put(ring: StoredRing): Promise<void>;
  /** Changes a ring in one step; `undefined` as it comes out = leave it. Gives it as it is then. */
  change(vault: string, edit: (ring: StoredRing) => StoredRing): Promise<StoredRing | undefined>;
  remove(vault: string): Promise<void>;
  /** The vault opened last. */
  last(): Promise<string | undefined>;
  putLast(vault: string | undefined): Promise<void>;
  /** The key of this phone itself, made the first time. It locks names, and nothing else. */
  phoneKey(): Promise<CryptoKey>;
}

/** Opens the place of the keys. */
export async function openKeyStore(): Promise<KeyStore> {
  const db = await openStores(DATABASE, [RINGS, PHONE]);

  async function write(store: string, work: (objects: IDBObjectStore) => void): Promise<void> {
    const transaction = db.transaction(store, 'readwrite', { durability: 'strict' });
    work(transaction.objectStore(store));
    await completionOf(transaction);
  }

  const get = <Value>(store: string, name: string) =>
    resultOf<Value | undefined>(db.transaction(store).objectStore(store).get(name));

  return {
    ring: (vault) => get<StoredRing>(RINGS, vault),
    rings: () => resultOf<StoredRing[]>(db.transaction(RINGS).objectStore(RINGS).getAll()),
    vaults: () => resultOf(db.transaction(RINGS).objectStore(RINGS).getAllKeys()).then((keys) => keys.map(String)),
    put: (ring) => write(RINGS, (rings) => rings.put(ring, ring.vault)),
    remove: (vault) => write(RINGS, (rings) => rings.delete(vault)),
    last: () => get<string>(PHONE, 'last'),
    putLast: (vault) =>
      write(PHONE, (phone) => void (vault === undefined ? phone.delete('last') : phone.put(vault, 'last'))),

    async change(vault, edit) {
      const transaction = db.transaction(RINGS, 'readwrite', { durability: 'strict' });
      const rings = transaction.objectStore(RINGS);
      const ring = await resultOf<StoredRing | undefined>(rings.get(vault));
      const changed = ring && edit(ring);
      if (changed !== undefined) rings.put(changed, vault);
      await completionOf(transaction);
      return changed;
    },

    async phoneKey() {
      const known = await get<CryptoKey>(PHONE, 'key');
      if (known !== undefined) return known;
      const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
      // Another tab may have been first; then its key stands.
      const transaction = db.transaction(PHONE, 'readwrite', { durability: 'strict' });
      const phone = transaction.objectStore(PHONE);
      const first = await resultOf<CryptoKey | undefined>(phone.get('key'));
      if (first === undefined) phone.put(key, 'key');
      await completionOf(transaction);
      return first ?? key;
    },
  };
}
