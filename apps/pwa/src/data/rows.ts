import { normalizeMangoQuery, prepareQuery, type RxCollection, type RxDocumentData } from 'rxdb/plugins/core';
import { map, type Observable } from 'rxjs';
import type { Row, StoredBody } from './row.ts';
import { StorageProblem, toStorageProblem } from './storage-problem.ts';
import { toPlainRow, toStoredRow } from './stored-row.ts';

/** What becomes of a row: the new row, `erase` for ever, or `undefined` to leave it as it is. */
export type Decision<Body extends StoredBody> = Row<Body> | 'erase' | undefined;

export type Decide<Body extends StoredBody> = (row: Row<Body> | undefined, id: string) => Decision<Body>;

/** A row before and after a write; `undefined` = was not there, or is erased. */
export interface RowChange {
  id: string;
  before: Row | undefined;
  after: Row | undefined;
}

/** The rows of one table, with the one way to write them. */
export interface Rows<Body extends StoredBody = StoredBody> {
  read(ids: readonly string[]): Promise<Map<string, Row<Body>>>;
  all(): Promise<Row<Body>[]>;
  /**
   * Decides about each row and writes the decisions in one step, durable when it returns. A row that changed in
   * between is decided about again, so `decide` must be pure. Rejects with a `StorageProblem`; then nothing is written.
   */
  rewrite(ids: readonly string[], decide: Decide<Body>): Promise<void>;
  /** Every later change, told when it is durable. */
  readonly changes: Observable<RowChange[]>;
  /** For queries and live lists. */
  readonly collection: RxCollection<Row<Body>>;
}

/** Binds the rows of a table to its RxDB collection. */
export function createRows<Body extends StoredBody>(collection: RxCollection<Row<Body>>): Rows<Body> {
  const storage = collection.storageInstance;

  async function readStored(ids: readonly string[]): Promise<Map<string, RxDocumentData<Row<Body>>>> {
    const found = await storage.findDocumentsById([...new Set(ids)], true);
    return new Map(found.map((document) => [document.id, document]));
  }

  async function attempt(ids: readonly string[], decide: Decide<Body>): Promise<string[]> {
    const stored = await readStored(ids);
    const writes = [...new Set(ids)].flatMap((id) => {
      const previous = stored.get(id);
      const before = previous === undefined ? undefined : toPlainRow(previous);
      const decision = decide(before, id);
      if (decision === undefined || (decision === 'erase' && before === undefined)) return [];
      return [{ document: toStoredRow(decision, id), ...(previous === undefined ? {} : { previous }) }];
    });
    return writes.length === 0 ? [] : write(collection, writes);
  }

  return {
    collection,
    changes: storage.changeStream().pipe(
      map(({ events }) =>
        events.map(({ documentId, documentData, previousDocumentData }) => ({
          id: documentId,
          before: previousDocumentData ? toPlainRow(previousDocumentData) : undefined,
          after: toPlainRow(documentData),
        })),
      ),
    ),

    async read(ids) {
      const rows = [...(await readStored(ids)).values()].flatMap((stored) => toPlainRow(stored) ?? []);
      return new Map(rows.map((row) => [row.id, row]));
    },

    async all() {
      const everything = prepareQuery(storage.schema, normalizeMangoQuery(storage.schema, {}));
      const { documents } = await storage.query(everything);
      return documents.flatMap((document) => toPlainRow(document) ?? []);
    },

    async rewrite(ids, decide) {
      let open: readonly string[] = ids;
      while (open.length > 0) open = await attempt(open, decide);
    },
  };
}

type Writes<Body extends StoredBody> = Parameters<RxCollection<Row<Body>>['storageInstance']['bulkWrite']>[0];

/** Writes and gives the ids of the rows that had changed in between. */
async function write<Body extends StoredBody>(
  collection: RxCollection<Row<Body>>,
  rows: Writes<Body>,
): Promise<string[]> {
  if (collection.closed) throw new StorageProblem('closed');
  try {
    const { error } = await collection.storageInstance.bulkWrite(rows, 'rewrite');
    const broken = error.find(({ status }) => status !== 409);
    if (broken !== undefined) throw new StorageProblem('storage-failed', broken);
    return error.map(({ documentId }) => documentId);
  } catch (error) {
    throw toStorageProblem(error);
  }
}
