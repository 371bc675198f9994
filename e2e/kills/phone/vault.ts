import { copyVault } from '../../../apps/pwa/src/data/keyring/take-over.ts';
import { createCipher } from '../../../apps/pwa/src/data/log/cipher.ts';
import { completionOf, deleteStores, openStores, resultOf } from '../../../apps/pwa/src/data/log/indexed-db.ts';
import type { Platform } from '../../../apps/pwa/src/platform/platform.ts';
import { writeFirstShape } from './first-shape.ts';

const NAME = 'kills-key';
const PHOTOS = 'kills-photos';
const VAULTS = 'kills-vault-';

/** A vault with its key. */
export interface KeptVault {
  vault: string;
  key: CryptoKey;
}

/** The vault in use. */
export const vaultOfPhone = () => findOrMake(NAME);

/** The key of the photos, which stays when the words move. */
export const photoKey = () => findOrMake(PHOTOS);

/** Made at the first start and found again at every later one. */
async function findOrMake(place: string): Promise<KeptVault> {
  const db = await openStores(NAME, [NAME]);
  const known = await resultOf<KeptVault | undefined>(db.transaction(NAME).objectStore(NAME).get(place));
  db.close();
  if (known !== undefined) return known;
  const made = await newVault();
  await use(made, place);
  return made;
}

/**
 * Makes of the vault one of the first shape, and then has the app take it over: it is copied under another name and
 * key, and erased when the copy is in use. The app turns the pages themselves into today's when it tidies.
 */
export async function migrate(platform: Platform, onCopying: () => Promise<void>): Promise<void> {
  const today = await vaultOfPhone();
  await eraseAllBut(today);
  const first = await newVault();
  await writeFirstShape(today, first);
  await use(first);
  await onCopying();
  const copy = await newVault();
  await copyVault({ platform }, first, { vault: copy.vault, cipher: createCipher(copy.key) });
  await use(copy);
  await eraseAllBut(copy);
}

async function newVault(): Promise<KeptVault> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  return { vault: VAULTS + crypto.randomUUID(), key };
}

async function use(vault: KeptVault, place = NAME): Promise<void> {
  const db = await openStores(NAME, [NAME]);
  const transaction = db.transaction(NAME, 'readwrite', { durability: 'strict' });
  transaction.objectStore(NAME).put(vault, place);
  await completionOf(transaction);
  db.close();
}

async function eraseAllBut({ vault }: KeptVault): Promise<void> {
  for (const { name } of await indexedDB.databases()) {
    if (name?.startsWith(VAULTS) === true && name !== vault) await deleteStores(name);
  }
}
