import { completionOf, openStores, resultOf } from '../../../apps/pwa/src/data/log/indexed-db.ts';

const NAME = 'kills-key';

/** The key of the vault, made at the first start and found again at every later one. */
export async function keyOfPhone(): Promise<CryptoKey> {
  const db = await openStores(NAME, [NAME]);
  try {
    const known = await resultOf<CryptoKey | undefined>(db.transaction(NAME).objectStore(NAME).get(NAME));
    if (known !== undefined) return known;
    const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    const transaction = db.transaction(NAME, 'readwrite', { durability: 'strict' });
    transaction.objectStore(NAME).put(made, NAME);
    await completionOf(transaction);
    return made;
  } finally {
    db.close();
  }
}
