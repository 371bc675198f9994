import { createCipher } from '../../../apps/pwa/src/data/log/cipher.ts';
import type { StoredDocument } from '../../../apps/pwa/src/data/log/document.ts';
import { completionOf, openStores, resultOf } from '../../../apps/pwa/src/data/log/indexed-db.ts';
import { toLogPage } from '../../../apps/pwa/src/data/log/log-page.ts';
import { openPage } from '../../../apps/pwa/src/data/log/page.ts';
import type { StoredPage } from '../../../apps/pwa/src/data/log/vault.ts';
import type { KeptVault } from './vault.ts';

/** The stores and the pages of the first version, frozen as they were. */
const STORES = ['page', 'aside', 'mark'];
const PAGE_DOCUMENTS = 128;

/** Writes everything a vault holds into another as the first released version did: large pages, and no index. */
export async function writeFirstShape(from: KeptVault, to: KeptVault): Promise<void> {
  const source = await openStores(from.vault, STORES);
  const target = await openStores(to.vault, STORES);
  try {
    for (const [shelf, documents] of await readShelves(source, from)) await writeShelf(target, to, shelf, documents);
  } finally {
    source.close();
    target.close();
  }
}

type Shelves = Map<string, StoredDocument[]>;

/** What each collection holds, in the order it was last written. */
async function readShelves(source: IDBDatabase, { vault, key }: KeptVault): Promise<Shelves> {
  const store = source.transaction('page').objectStore('page');
  const [keys, pages] = await Promise.all([resultOf(store.getAllKeys()), resultOf<StoredPage[]>(store.getAll())]);
  const latest = new Map<string, Map<string, { seq: number; document: StoredDocument }>>();
  for (const [index, page] of pages.entries()) {
    const shelf = String(Object(keys[index])[0]);
    if (shelf.endsWith('/index')) continue;
    const opened = await openPage(createCipher(key), { vault, shelf, number: page.number }, page);
    const { seqs, documents } = toLogPage(opened?.content, page.number) ?? damaged(shelf, page);
    const known = latest.get(shelf) ?? new Map();
    latest.set(shelf, known);
    for (const [slot, document] of documents.entries()) {
      const seq = seqs[slot] ?? 0;
      if ((known.get(document.id)?.seq ?? -1) <= seq) known.set(document.id, { seq, document });
    }
  }
  return new Map([...latest].map(([shelf, known]) => [shelf, inOrder([...known.values()])]));
}

function inOrder(writes: { seq: number; document: StoredDocument }[]): StoredDocument[] {
  return writes.sort((one, other) => one.seq - other.seq).map(({ document }) => document);
}

async function writeShelf(
  target: IDBDatabase,
  { vault, key }: KeptVault,
  shelf: string,
  documents: StoredDocument[],
): Promise<void> {
  const pages: StoredPage[] = [];
  for (let start = 0; start < documents.length; start += PAGE_DOCUMENTS) {
    const plain = new TextEncoder().encode(JSON.stringify(documents.slice(start, start + PAGE_DOCUMENTS)));
    const number = pages.length + 1;
    pages.push({ number, ...(await createCipher(key).seal(plain, `${vault}|${shelf}|${number}`)) });
  }
  const transaction = target.transaction('page', 'readwrite', { durability: 'strict' });
  for (const page of pages) transaction.objectStore('page').add(page, [shelf, page.number]);
  await completionOf(transaction);
}

function damaged(shelf: string, { number }: StoredPage): never {
  throw new Error(`Page ${number} of ${shelf} cannot be read`);
}
