import { evidenceStoreName } from './evidence/lazy.ts';
import { createCipher, type Cipher, type Sealed } from './log/cipher.ts';
import { deleteStores } from './log/indexed-db.ts';
import { openKeyStore, type StoredRing } from './key-store.ts';
import { readSession, type Profile } from './profile.ts';
import { openCanaries } from './safety/canaries.ts';
import { forgetVault } from './safety/vanished.ts';

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
  /** Names of the vaults there is a key for. */
  vaults(): Promise<string[]>;
  /** Destroys the key and the vault: what was in it can never be read again. */
  destroy(person: string): Promise<void>;
}

/**
 * Opens the keyring of this phone. Its keys are AES-256 keys made here, which no script can export. That keeps the
 * words out of backups of single files and out of other people's sign-ins on this phone; it does not keep them from
 * somebody who copies the whole browser profile of an unlocked phone: no passphrase goes into the key.
 */
export async function openKeyring(newId: () => string): Promise<Keyring> {
  const store = await openKeyStore();

  async function ringOf(person: string): Promise<StoredRing> {
    const stored = await store.ring(person);
    if (stored !== undefined) return stored;
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    const made: StoredRing = { vault: `jiefen-${newId()}`, key };
    await store.putRing(person, made);
    return made;
  }

  return {
    ringOf: async (person) => toRing(await ringOf(person)),

    async remember(profile) {
      const ring = await ringOf(profile.id);
      await store.putRing(profile.id, { ...ring, profile: await sealProfile(ring, profile) });
      await store.putLast(profile.id);
    },

    async remembered() {
      const person = await store.last();
      const ring = person === undefined ? undefined : await store.ring(person);
      return ring?.profile && openProfile(ring, ring.profile);
    },

    forget: () => store.putLast(undefined),
    vaults: () => store.vaults(),

    async destroy(person) {
      const ring = await store.ring(person);
      await store.putRing(person, undefined);
      if ((await store.last()) === person) await store.putLast(undefined);
      if (ring === undefined) return;
      await forgetVault(openCanaries(), ring.vault);
      await deleteStores(ring.vault);
      await deleteStores(evidenceStoreName(ring.vault));
    },
  };
}

function toRing({ vault, key }: StoredRing): Ring {
  return { vault, cipher: createCipher(key) };
}

async function sealProfile({ key, vault }: StoredRing, profile: Profile): Promise<Sealed> {
  const { organisation, ...person } = profile;
  const text = JSON.stringify({ person, organisation, scopes: [] });
  return createCipher(key).seal(new TextEncoder().encode(text), vault);
}

/** A profile that cannot be read is one that is not there: the person signs in again. */
async function openProfile({ key, vault }: StoredRing, sealed: Sealed): Promise<Profile | undefined> {
  try {
    const text = await createCipher(key).open(sealed, vault);
    return readSession(JSON.parse(new TextDecoder().decode(text)));
  } catch {
    return undefined;
  }
}
