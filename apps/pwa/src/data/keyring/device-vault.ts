import { createCipher, type Sealed } from '../log/cipher.ts';
import { completionOf, openStores, resultOf } from '../log/indexed-db.ts';
import { type Profile, readSession, toProfile } from '../profile.ts';
import type { Ring } from './ring.ts';

const DATABASE = 'jiefen-keyring';
const KEYS = 'key';
const LAST = 'last';

/** A vault of the first versions: its key lies on the phone and opens it without a password. */
export interface DeviceVault {
  vault: string;
  key: CryptoKey;
  profile?: Sealed;
}

/** The keys of the first versions of the app. */
export interface DeviceVaults {
  of(person: string): Promise<DeviceVault | undefined>;
  vaults(): Promise<string[]>;
  /** Who was signed in last. */
  last(): Promise<Profile | undefined>;
  /** Erases a person's key. */
  erase(person: string): Promise<void>;
}

/** Opens the keys of the first versions; `undefined` where there never were any. */
export async function openDeviceVaults(): Promise<DeviceVaults | undefined> {
  const known = await indexedDB.databases?.();
  if (known?.every(({ name }) => name !== DATABASE)) return undefined;
  const db = await openStores(DATABASE, [KEYS, LAST]);
  db.onversionchange = () => db.close();
  const get = <Value>(store: string, name: string) =>
    resultOf<Value | undefined>(db.transaction(store).objectStore(store).get(name));

  return {
    of: (person) => get<DeviceVault>(KEYS, person),

    async vaults() {
      const vaults = await resultOf<DeviceVault[]>(db.transaction(KEYS).objectStore(KEYS).getAll());
      return vaults.map(({ vault }) => vault);
    },

    async last() {
      const person = await get<string>(LAST, LAST);
      const ring = person === undefined ? undefined : await get<DeviceVault>(KEYS, person);
      return ring?.profile && openProfile(ring, ring.profile);
    },

    async erase(person) {
      const transaction = db.transaction([KEYS, LAST], 'readwrite', { durability: 'strict' });
      transaction.objectStore(KEYS).delete(person);
      transaction.objectStore(LAST).clear();
      await completionOf(transaction);
    },
  };
}

/** The ring of such a vault, for the time until its person has signed in again. It has no further keys. */
export function deviceRing({ vault, key }: DeviceVault): Ring {
  const derive = () => Promise.reject(new Error('A vault under the key of the phone has no further keys'));
  return { vault, cipher: createCipher(key), derive };
}

async function openProfile({ key, vault }: DeviceVault, sealed: Sealed): Promise<Profile | undefined> {
  try {
    const text = await createCipher(key).open(sealed, vault);
    const view = readSession(JSON.parse(new TextDecoder().decode(text)));
    return view && toProfile(view);
  } catch {
    return undefined;
  }
}
