/** Settles with the result of one IndexedDB request. Inside a transaction, await nothing else between requests. */
export function resultOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB request failed'));
  });
}

/** Settles when a transaction is on the disk; rejects when nothing of it is. */
export function completionOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB transaction aborted'));
  });
}

/** Opens a database of version 1 and makes its stores the first time. Rejects when the browser cannot open it. */
export function openStores(name: string, stores: readonly string[]): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => {
    for (const store of stores) request.result.createObjectStore(store);
  };
  return resultOf(request);
}

/** Deletes a database with everything in it, once its last connection is closed. */
export async function deleteStores(name: string): Promise<void> {
  await resultOf(indexedDB.deleteDatabase(name));
}
