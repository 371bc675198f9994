import idb from 'pouchdb-adapter-idb';
import PouchDB, { type PouchDocument } from 'pouchdb-core';
import { toStorageProblem, StorageProblem } from '../storage-problem.ts';

PouchDB.plugin(idb);

/** Anything that lies in the evidence database: its words are sealed, its bytes are sealed attachments. */
export interface Kept extends PouchDocument {
  sealed?: string;
}

/** The evidence database of one vault. */
export type Pouch = PouchDB<Kept>;

/** Opens the evidence database; it is made the first time. */
export function openPouch(name: string): Pouch {
  // Old states of a document are of no use here: what was said is in the record, not in the journal.
  return new PouchDB<Kept>(name, { adapter: 'idb', auto_compaction: true, revs_limit: 1 });
}

/** Reads a document, or nothing when it is not there. */
export async function find(pouch: Pouch, id: string): Promise<(Kept & { _rev: string }) | undefined> {
  try {
    return await pouch.get(id);
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw toProblem(error);
  }
}

/**
 * Writes documents in one transaction: all of them are on the disk, or none. A document that was there already under
 * the same id, or was changed elsewhere in the meantime, stays as it is; the result names those.
 */
export async function write(pouch: Pouch, documents: readonly Kept[]): Promise<string[]> {
  try {
    const results = await pouch.bulkDocs([...documents]);
    const failed = results.find((result) => 'error' in result && result.status !== 409);
    if (failed !== undefined) throw failed;
    return documents.flatMap(({ _id }, index) => ('error' in (results[index] ?? {}) ? [_id] : []));
  } catch (error) {
    throw toProblem(error);
  }
}

/** Finds what kind of trouble the disk is in: the library wraps the browser's errors in its own. */
export function toProblem(error: unknown): StorageProblem {
  return isQuota(error) ? new StorageProblem('storage-full', error) : toStorageProblem(error);
}

function isQuota(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  return ['name', 'message', 'reason'].some((key) => /quota/i.test(String(Reflect.get(error, key))));
}

/** The status with which the library explains an error, as HTTP would. */
export function statusOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
}
