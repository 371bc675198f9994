import { StorageProblem, toStorageProblem } from '../storage-problem.ts';
import type { Cipher, Sealed } from './cipher.ts';
import { completionOf, openStores, resultOf } from './indexed-db.ts';

/** A page as it lies on the disk. */
export interface StoredPage extends Sealed {
  number: number;
  /** How its bytes are made, see `page.ts`; absent on pages of the first shape. */
  format?: number;
}

/** One change of one shelf: all of it or nothing. */
export interface ShelfChange {
  shelf: string;
  add: readonly StoredPage[];
  /** Removes the pages with these numbers. */
  drop?: readonly number[];
}

/** The encrypted pages of one person, on numbered shelves: one for the log of each collection, one for its index. */
export interface Vault {
  readonly name: string;
  /** The pages of a shelf, lowest number first. */
  pages(shelf: string): Promise<StoredPage[]>;
  /** The numbers of the pages of a shelf, lowest first. */
  numbers(shelf: string): Promise<number[]>;
  page(shelf: string, number: number): Promise<StoredPage | undefined>;
  /** Resolves when the change is on the disk; rejects with a `StorageProblem` when nothing of it is. */
  write(change: ShelfChange): Promise<void>;
  /** Moves unreadable pages out of the way, for whoever may rescue them. */
  setAside(shelf: string, numbers: readonly number[]): Promise<void>;
  close(): void;
}

const PAGE = 'page';
const ASIDE = 'aside';
const MARK = 'mark';
const OWNER = 'owner';

/**
 * Opens the vault and makes this tab its owner: from now on a write of an earlier owner fails as `taken`, even
 * when that tab was frozen and never heard of it. Gives `wrong-key` when the vault was made with another key.
 */
export async function openVault(name: string, cipher: Cipher, token: string): Promise<Vault | 'wrong-key'> {
  const db = await openStores(name, [PAGE, ASIDE, MARK]);
  if (!(await isRightKey(db, name, cipher))) {
    db.close();
    return 'wrong-key';
  }
  try {
    return bindVault(db, name, await claim(db, token));
  } catch (error) {
    db.close();
    throw error;
  }
}

/** What a tab shows to be let write. */
interface Claim {
  token: string;
  /** There was no room for the token: the vault was left without an owner, and the first write brings it. */
  isPending: boolean;
}

/** Nothing of an earlier owner outlives a power cut, so that a claim need not either. */
async function claim(db: IDBDatabase, token: string): Promise<Claim> {
  try {
    await mark(db, (marks) => marks.put(token, OWNER));
    return { token, isPending: false };
  } catch (error) {
    if (toStorageProblem(error).code !== 'storage-full') throw error;
    await mark(db, (marks) => marks.delete(OWNER));
    return { token, isPending: true };
  }
}

function mark(db: IDBDatabase, work: (marks: IDBObjectStore) => void): Promise<void> {
  const transaction = db.transaction(MARK, 'readwrite');
  work(transaction.objectStore(MARK));
  return completionOf(transaction);
}

function bindVault(db: IDBDatabase, name: string, claimed: Claim): Vault {
  const close = () => db.close();
  db.onversionchange = close;
  const change = (stores: string[], work: Work) => changeAsOwner(db, claimed, stores, work);
  return {
    name,
    close,
    pages: async (shelf) => resultOf<StoredPage[]>(pagesIn(db).getAll(rangeOf(shelf))),
    numbers: async (shelf) => (await resultOf(pagesIn(db).getAllKeys(rangeOf(shelf)))).flatMap(toNumber),
    page: async (shelf, number) => resultOf<StoredPage | undefined>(pagesIn(db).get([shelf, number])),
    write: ({ shelf, add, drop = [] }) =>
      change([PAGE], (transaction) => {
        const store = transaction.objectStore(PAGE);
        for (const page of add) store.add(page, [shelf, page.number]);
        for (const number of drop) store.delete([shelf, number]);
      }),
    setAside: (shelf, numbers) =>
      change([PAGE, ASIDE], async (transaction) => {
        for (const number of numbers) await moveAside(transaction, [shelf, number]);
      }),
  };
}

function pagesIn(db: IDBDatabase): IDBObjectStore {
  return db.transaction(PAGE, 'readonly').objectStore(PAGE);
}

type Work = (transaction: IDBTransaction) => void | Promise<void>;

/** All of the work or nothing; checked in the same transaction that this tab still owns the vault. */
async function changeAsOwner(db: IDBDatabase, claimed: Claim, stores: string[], work: Work): Promise<void> {
  try {
    const transaction = db.transaction([MARK, ...stores], 'readwrite', { durability: 'strict' });
    const working = demandOwner(transaction, claimed).then(() => work(transaction));
    await Promise.all([working.catch((error: unknown) => abandon(transaction, error)), completionOf(transaction)]);
    claimed.isPending = false;
  } catch (error) {
    throw toStorageProblem(error);
  }
}

async function demandOwner(transaction: IDBTransaction, { token, isPending }: Claim): Promise<void> {
  const marks = transaction.objectStore(MARK);
  const owner = await resultOf<unknown>(marks.get(OWNER));
  if (owner === token) return;
  if (owner !== undefined || !isPending) throw new StorageProblem('taken');
  marks.put(token, OWNER);
}

/** Without this, what was done before the error would be kept. */
function abandon(transaction: IDBTransaction, error: unknown): never {
  try {
    transaction.abort();
  } catch {
    // It had ended already, by the same error.
  }
  throw error;
}

async function moveAside(transaction: IDBTransaction, key: [string, number]): Promise<void> {
  const store = transaction.objectStore(PAGE);
  transaction.objectStore(ASIDE).put(await resultOf<unknown>(store.get(key)), key);
  store.delete(key);
}

/** A known text, sealed when the vault is made: without it a wrong key would look like a vault of damaged pages. */
async function isRightKey(db: IDBDatabase, name: string, cipher: Cipher): Promise<boolean> {
  const stored = await resultOf<Sealed | undefined>(db.transaction(MARK).objectStore(MARK).get('key'));
  if (stored === undefined) {
    const sealed = await cipher.seal(new TextEncoder().encode(name), name);
    const transaction = db.transaction(MARK, 'readwrite');
    transaction.objectStore(MARK).add(sealed, 'key');
    await completionOf(transaction);
    return true;
  }
  return cipher.open(stored, name).then(
    () => true,
    () => false,
  );
}

function rangeOf(shelf: string): IDBKeyRange {
  return IDBKeyRange.bound([shelf, 0], [shelf, Infinity]);
}

/** The key of a page is its shelf and its number. */
function toNumber(key: IDBValidKey): number[] {
  const number = Array.isArray(key) ? key[1] : undefined;
  return typeof number === 'number' ? [number] : [];
}
