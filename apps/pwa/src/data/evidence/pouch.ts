import idb from 'pouchdb-adapter-idb';
import PouchDB, { type PouchDocument } from 'pouchdb-core';
import { storeNameOf } from './store-name.ts';
import { toStorageProblem, StorageProblem } from '../storage-problem.ts';

PouchDB.plugin(idb);

/** Anything that lies in the evidence database: its words are sealed, its bytes are sealed attachments. */
export interface Kept extends PouchDocument {
  sealed?: string;
}

type Library = PouchDB<Kept>;

/** The evidence database of one vault. */
export type Pouch = Pick<Library, 'info' | 'get' | 'bulkDocs' | 'getAttachment' | 'allDocs' | 'changes' | 'close'>;

/**
 * Opens the evidence database; it is made the first time. The library closes it for good when a write finds no room:
 * whoever comes next finds it opened again. When it was deleted behind the app's back, everything rejects.
 */
export function openPouch(name: string): Pouch {
  let connecting: Promise<Library> | undefined;
  let isOver = false;

  function connected(): Promise<Library> {
    connecting ??= connect(name).catch((error: unknown) => {
      connecting = undefined;
      throw error;
    });
    return connecting;
  }

  async function use<Result>(work: (library: Library) => Promise<Result>): Promise<Result> {
    if (isOver) throw new StorageProblem('closed');
    const mine = connected();
    try {
      return await work(await mine);
    } catch (error) {
      if (!isClosed(error) || isOver || !(await isThere(name))) throw toRaised(error);
      if (connecting === mine) connecting = undefined;
    }
    try {
      return await work(await connected());
    } catch (error) {
      throw toRaised(error);
    }
  }

  return {
    info: () => use((library) => library.info()),
    get: (id) => use((library) => library.get(id)),
    bulkDocs: (documents) => use((library) => library.bulkDocs(documents)),
    getAttachment: (id, attachment) => use((library) => library.getAttachment(id, attachment)),
    allDocs: (range) => use((library) => library.allDocs(range)),
    changes: (options) => use((library) => library.changes(options)),
    async close() {
      isOver = true;
      const library = await connecting?.catch(() => undefined);
      await library?.close();
    },
  };
}

async function connect(name: string): Promise<Library> {
  // Old states of a document are of no use here: what was said is in the record, not in the journal.
  const library: Library = new PouchDB<Kept>(name, { adapter: 'idb', auto_compaction: true, revs_limit: 1 });
  // The library opens in the background; on a full phone that fails, for it writes as it opens.
  await library.info();
  return library;
}

async function isThere(name: string): Promise<boolean> {
  const databases = await indexedDB.databases();
  return databases.some((database) => database.name === storeNameOf(name));
}

/** Reads a document, or nothing when it is not there. */
export async function find(pouch: Pouch, id: string): Promise<(Kept & { _rev: string }) | undefined> {
  try {
    return await pouch.get(id);
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw error;
  }
}

/**
 * Writes documents in one transaction: all of them are on the disk, or none. A document that was there already under
 * the same id, or was changed elsewhere in the meantime, stays as it is; the result names those.
 */
export async function write(pouch: Pouch, documents: readonly Kept[]): Promise<string[]> {
  const results = await pouch.bulkDocs([...documents]);
  const failed = results.find((result) => 'error' in result && result.status !== 409);
  if (failed !== undefined) throw toProblem(failed);
  return documents.flatMap(({ _id }, index) => ('error' in (results[index] ?? {}) ? [_id] : []));
}

/** Finds what kind of trouble the disk is in: the library wraps the browser's errors in its own. */
function toProblem(error: unknown): StorageProblem {
  return isQuota(error) ? new StorageProblem('storage-full', error) : toStorageProblem(error);
}

/** What is not there is an answer; all else is trouble with the disk. */
function toRaised(error: unknown): unknown {
  return statusOf(error) === 404 ? error : toProblem(error);
}

/** Nothing was begun: the connection had been closed before. */
function isClosed(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'InvalidStateError';
}

function isQuota(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || isClosed(error)) return false;
  return ['name', 'message', 'reason'].some((key) => /quota/i.test(String(Reflect.get(error, key))));
}

/** The status with which the library explains an error, as HTTP would. */
export function statusOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
}
