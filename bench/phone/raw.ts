import type { CaseRow, Side } from './side.ts';

const STORE = 'case';

/** The floor: IndexedDB by itself, with the one index the questions need. Unencrypted. */
export function createRaw(): Side {
  let db: IDBDatabase;
  const store = () => db.transaction(STORE).objectStore(STORE);

  async function write(rows: readonly CaseRow[]): Promise<void> {
    const transaction = db.transaction(STORE, 'readwrite');
    for (const row of rows) transaction.objectStore(STORE).put(row);
    transaction.commit();
    await completionOf(transaction);
  }

  return {
    async open() {
      db = await openRaw('raw');
    },
    writeMany: write,
    writeOne: (row) => write([row]),
    list: (above, most) => resultOf<CaseRow[]>(store().index('rank').getAll(IDBKeyRange.lowerBound(above, true), most)),
    count: (above) => resultOf(store().index('rank').count(IDBKeyRange.lowerBound(above, true))),
    all: () => resultOf<CaseRow[]>(store().getAll()),
  };
}

/** Opens the floor's database; makes it the first time. */
export function openRaw(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(STORE, { keyPath: 'id' }).createIndex('rank', 'rank');
  };
  return resultOf(request);
}

/** Settles with the result of one request. */
export function resultOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB request failed'));
  });
}

/** Settles when a transaction is complete. */
export function completionOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB transaction aborted'));
  });
}
