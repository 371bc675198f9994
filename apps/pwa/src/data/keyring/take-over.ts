import { type Cipher, createCipher, type Sealed } from '../log/cipher.ts';
import { completionOf, deleteStores, openStores, resultOf } from '../log/indexed-db.ts';
import { takeVault } from '../tab-lock.ts';
import type { DeviceVault } from './device-vault.ts';
import type { KeyringParts } from './parts.ts';

/** The stores of a vault of the first versions, frozen as they were. */
const STORES = ['page', 'aside', 'mark'];
const CHUNK = 50;

interface Page extends Sealed {
  number: number;
  /** Absent on the pages of the first versions; those written since, before the person could sign in, have it. */
  format?: number;
}

/**
 * Copies a vault of the first versions under a new name and a new key. The old one is not touched: it is erased by
 * the caller, when the new key is safe on the disk. Rejects when anything could not be copied.
 */
export async function copyVault(
  { platform }: Pick<KeyringParts, 'platform'>,
  from: DeviceVault,
  to: { vault: string; cipher: Cipher },
): Promise<void> {
  const lock = await takeVault(platform, from.vault);
  // A copy that was broken off is worth nothing: this one begins with an empty vault.
  await deleteStores(to.vault);
  const [source, target] = await Promise.all([openStores(from.vault, STORES), openStores(to.vault, STORES)]);
  try {
    for (const store of ['page', 'aside'])
      await copyPages({ source, target, store }, pageMover({ ...from, cipher: createCipher(from.key) }, to));
  } finally {
    source.close();
    target.close();
    lock?.release();
  }
}

interface Copying {
  source: IDBDatabase;
  target: IDBDatabase;
  store: string;
}

type Mover = (key: IDBValidKey, page: Page) => Promise<Page>;

async function copyPages({ source, target, store }: Copying, move: Mover): Promise<void> {
  const keys = await resultOf(source.transaction(store).objectStore(store).getAllKeys());
  for (let start = 0; start < keys.length; start += CHUNK) {
    const some = keys.slice(start, start + CHUNK);
    const objects = source.transaction(store).objectStore(store);
    const pages = await Promise.all(some.map((key) => resultOf<Page>(objects.get(key))));
    const moved = await Promise.all(pages.map((page, index) => move(some[index] ?? '', page)));
    const transaction = target.transaction(store, 'readwrite', { durability: 'strict' });
    for (const [index, page] of moved.entries()) transaction.objectStore(store).put(page, some[index]);
    await completionOf(transaction);
  }
}

/** Opens a page where it lay and seals it where it will lie. What does not open is damaged and stays as it is. */
function pageMover(from: { vault: string; cipher: Cipher }, to: { vault: string; cipher: Cipher }): Mover {
  return async (key, page) => {
    const place = placeOf(key, page);
    try {
      const plain = new Uint8Array(await from.cipher.open(page, `${from.vault}|${place}`));
      return { ...page, ...(await to.cipher.seal(plain, `${to.vault}|${place}`)) };
    } catch {
      return page;
    }
  };
}

/** What the seal of a page is bound to, behind the name of its vault; see `log/page.ts`. */
function placeOf(key: IDBValidKey, { format }: Page): string {
  return [...(Array.isArray(key) ? key : [key]), ...(format === undefined ? [] : [format])].join('|');
}
