import type { Sealed } from './log/cipher.ts';
import { completionOf, openStores, resultOf } from './log/indexed-db.ts';

const DATABASE = 'jiefen-keyring';
const KEYS = 'key';
const LAST = 'last';

/** One person's key as it lies on the phone; the browser gives it to no script in readable form. */
export interface StoredRing {
  vault: string;
  key: CryptoKey;
  profile?: Sealed;
}

/** Where the keys of this phone lie. `undefined` = is not there, or shall not be there. */
export interface KeyStore {
  ring(person: string): Promise<StoredRing | undefined>;
  putRing(person: string, ring: StoredRing | undefined): Promise<void>;
  /** Names of the vaults of all people. */
  vaults(): Promise<string[]>;
  /** Who was signed in last. */
  last(): Promise<string | undefined>;
  putLast(person: string | undefined): Promise<void>;
}

/** Opens the place of the keys. */
export async function openKeyStore(): Promise<KeyStore> {
  const db = await openStores(DATABASE, [KEYS, LAST]);

  async function put(store: string, name: string, value: unknown): Promise<void> {
    const transaction = db.transaction(store, 'readwrite', { durability: 'strict' });
    if (value === undefined) transaction.objectStore(store).delete(name);
    else transaction.objectStore(store).put(value, name);
    await completionOf(transaction);
  }

  const get = async <Value>(store: string, name: string) =>
    resultOf<Value | undefined>(db.transaction(store).objectStore(store).get(name));

  return {
    ring: (person) => get<StoredRing>(KEYS, person),
    putRing: (person, ring) => put(KEYS, person, ring),
    async vaults() {
      const rings = await resultOf<StoredRing[]>(db.transaction(KEYS).objectStore(KEYS).getAll());
      return rings.map(({ vault }) => vault);
    },
    last: () => get<string>(LAST, LAST),
    putLast: (person) => put(LAST, LAST, person),
  };
}
