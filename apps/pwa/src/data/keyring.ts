import { createCipher, type Cipher, type Sealed } from './log/cipher.ts';
import { completionOf, deleteStores, openStores, resultOf } from './log/indexed-db.ts';
import { readSession, type Profile } from './profile.ts';

const DATABASE = 'jiefen-keyring';
const KEYS = 'key';
const LAST = 'last';

/** What opens one person's vault on this phone. */
export interface Ring {
  /** Name of the vault; it says nothing about the person. */
  vault: string;
  cipher: Cipher;
}

/** The people of this phone. Each has a vault and a key of their own. */
export interface Keyring {
  /** The key of a person's vault; made the first time. */
  ringOf(person: string): Promise<Ring>;
  /** Remembers who is signed in, so that the app opens offline. */
  remember(profile: Profile): Promise<void>;
  remembered(): Promise<Profile | undefined>;
  /** Forgets who is signed in. The vault stays, with everything not sent yet. */
  forget(): Promise<void>;
  /** Destroys the key and the vault: what was in it can never be read again. */
  destroy(person: string): Promise<void>;
}

interface StoredRing {
  vault: string;
  key: CryptoKey;
  profile?: Sealed;
}

/**
 * Opens the keyring of this phone. Its keys are AES-256 keys made here, which no script can export. That keeps the
 * words out of backups of single files and out of other people's sign-ins on this phone; it does not keep them from
 * somebody who copies the whole browser profile of an unlocked phone: no passphrase goes into the key.
 */
export async function openKeyring(newId: () => string): Promise<Keyring> {
  const db = await openStores(DATABASE, [KEYS, LAST]);

  async function put(store: string, name: string, value: unknown): Promise<void> {
    const transaction = db.transaction(store, 'readwrite', { durability: 'strict' });
    if (value === undefined) transaction.objectStore(store).delete(name);
    else transaction.objectStore(store).put(value, name);
    await completionOf(transaction);
  }

  const get = <Value>(store: string, name: string) =>
    resultOf<Value | undefined>(db.transaction(store).objectStore(store).get(name));

  async function storedRing(person: string): Promise<StoredRing> {
    const stored = await get<StoredRing>(KEYS, person);
    if (stored !== undefined) return stored;
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    const made: StoredRing = { vault: `jiefen-${newId()}`, key };
    await put(KEYS, person, made);
    return made;
  }

  return {
    async ringOf(person) {
      const { vault, key } = await storedRing(person);
      return { vault, cipher: createCipher(key) };
    },

    async remember(profile) {
      const ring = await storedRing(profile.id);
      const { organisation, ...person } = profile;
      const text = new TextEncoder().encode(JSON.stringify({ person, organisation, scopes: [] }));
      await put(KEYS, profile.id, { ...ring, profile: await createCipher(ring.key).seal(text, ring.vault) });
      await put(LAST, LAST, profile.id);
    },

    async remembered() {
      const person = await get<string>(LAST, LAST);
      const ring = person === undefined ? undefined : await get<StoredRing>(KEYS, person);
      if (ring?.profile === undefined) return undefined;
      const text = new TextDecoder().decode(await createCipher(ring.key).open(ring.profile, ring.vault));
      return readSession(JSON.parse(text));
    },

    forget: () => put(LAST, LAST, undefined),

    async destroy(person) {
      const ring = await get<StoredRing>(KEYS, person);
      await put(KEYS, person, undefined);
      if ((await get<string>(LAST, LAST)) === person) await put(LAST, LAST, undefined);
      if (ring !== undefined) await deleteStores(ring.vault);
    },
  };
}
