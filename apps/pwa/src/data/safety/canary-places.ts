import { completionOf, openStores, resultOf } from '../log/indexed-db.ts';

const NAME = 'jiefen-canary';
const ADDRESS = '/canary';

/** A place that keeps a short text. What fails there is as if nothing were there: the other places are asked too. */
export interface CanaryPlace {
  read(): Promise<string | undefined>;
  write(text: string): Promise<void>;
}

/** Three places that browsers clear separately: the local storage, the cache storage, and a database of its own. */
export function canaryPlaces(): CanaryPlace[] {
  return [inLocalStorage, inCaches, inDatabase].map(forgiving);
}

const inLocalStorage: CanaryPlace = {
  read: async () => localStorage.getItem(NAME) ?? undefined,
  write: async (text) => localStorage.setItem(NAME, text),
};

const inCaches: CanaryPlace = {
  async read() {
    const cache = await caches.open(NAME);
    return (await cache.match(ADDRESS))?.text();
  },
  async write(text) {
    const cache = await caches.open(NAME);
    await cache.put(ADDRESS, new Response(text));
  },
};

const inDatabase: CanaryPlace = {
  read: () =>
    inStore(async (db) => {
      const found = await resultOf<unknown>(db.transaction(NAME).objectStore(NAME).get(NAME));
      return typeof found === 'string' ? found : undefined;
    }),
  write: (text) =>
    inStore(async (db) => {
      const transaction = db.transaction(NAME, 'readwrite');
      transaction.objectStore(NAME).put(text, NAME);
      await completionOf(transaction);
    }),
};

async function inStore<Result>(work: (db: IDBDatabase) => Promise<Result>): Promise<Result> {
  const db = await openStores(NAME, [NAME]);
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

function forgiving({ read, write }: CanaryPlace): CanaryPlace {
  return {
    read: () => read().catch(() => undefined),
    write: (text) => write(text).catch(() => undefined),
  };
}
