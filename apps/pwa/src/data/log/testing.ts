import { createCipher } from './cipher.ts';
import { openStores, resultOf } from './indexed-db.ts';
import { openVault, type StoredPage, type Vault } from './vault.ts';

/** Makes a key as the keyring does. */
export function makeKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** A vault name nobody used before. */
export function newVaultName(): string {
  return `test-vault-${crypto.randomUUID()}`;
}

/** Opens a vault as an app does; throws when the key is wrong. */
export async function openTestVault(name: string, key: CryptoKey): Promise<Vault> {
  const vault = await openVault(name, createCipher(key), crypto.randomUUID());
  if (vault === 'wrong-key') throw new Error('wrong key');
  return vault;
}

/** Looks at the disk past the storage, as somebody does who has copied the browser's profile. */
export async function rawRecords(name: string): Promise<{ store: string; key: IDBValidKey; value: unknown }[]> {
  const db = await openStores(name, []);
  const records = [];
  for (const store of db.objectStoreNames) {
    const objects = db.transaction(store).objectStore(store);
    const [keys, values] = [await resultOf(objects.getAllKeys()), await resultOf<unknown[]>(objects.getAll())];
    for (const [index, key] of keys.entries()) records.push({ store, key, value: values[index] });
  }
  db.close();
  return records;
}

/** The pages of a vault as they lie on the disk. */
export async function rawPages(name: string): Promise<StoredPage[]> {
  const records = await rawRecords(name);
  return records.filter(({ store }) => store === 'page').map(({ value }) => value as StoredPage);
}

/** Turns over one byte of a page, as failing flash memory does. */
export async function damagePage(name: string, key: IDBValidKey): Promise<void> {
  const db = await openStores(name, []);
  const store = db.transaction('page', 'readwrite').objectStore('page');
  const page = await resultOf<StoredPage>(store.get(key));
  const bytes = new Uint8Array(page.bytes.slice(0));
  bytes[5] = (bytes[5] ?? 0) ^ 0xff;
  await resultOf(store.put({ ...page, bytes: bytes.buffer }, key));
  db.close();
}

/** A vault in memory: the second implementation, for tests without a browser. It outlives whoever opened it. */
export interface TestVault extends Vault {
  /** Everything on it, by shelf and number. */
  readonly shelves: Map<string, Map<number, StoredPage>>;
  readonly aside: Map<string, StoredPage>;
  /** Asked before every change; what it throws is what the writer gets, and nothing is changed. */
  beforeWrite: (shelf: string) => void;
  /** Awaited before every page that is read by itself, as a slow disk lets one wait. */
  beforeRead: (shelf: string) => Promise<void>;
}

/** Makes an empty vault in memory. */
export function createTestVault(name = 'test-vault'): TestVault {
  const shelves = new Map<string, Map<number, StoredPage>>();
  const aside = new Map<string, StoredPage>();
  const shelfOf = (shelf: string) => shelves.get(shelf) ?? new Map<number, StoredPage>();
  const numbersOf = (shelf: string) => [...shelfOf(shelf).keys()].sort((one, other) => one - other);
  const vault: TestVault = {
    name,
    shelves,
    aside,
    beforeWrite: () => undefined,
    beforeRead: async () => undefined,
    numbers: async (shelf) => numbersOf(shelf),
    pages: async (shelf) => numbersOf(shelf).flatMap((number) => shelfOf(shelf).get(number) ?? []),
    async page(shelf, number) {
      await vault.beforeRead(shelf);
      return shelfOf(shelf).get(number);
    },
    async write({ shelf, add, drop = [] }) {
      vault.beforeWrite(shelf);
      const pages = shelfOf(shelf);
      for (const page of add) {
        if (pages.has(page.number)) throw new Error(`There is a page ${page.number} already`);
        pages.set(page.number, page);
      }
      for (const number of drop) pages.delete(number);
      shelves.set(shelf, pages);
    },
    async setAside(shelf, numbers) {
      for (const number of numbers) {
        const page = shelfOf(shelf).get(number);
        if (page !== undefined) aside.set(`${shelf} ${number}`, page);
        shelfOf(shelf).delete(number);
      }
    },
    close: () => undefined,
  };
  return vault;
}
