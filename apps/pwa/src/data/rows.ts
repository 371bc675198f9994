import {
  normalizeMangoQuery,
  prepareQuery,
  type RxCollection,
  type RxDocumentData,
  type RxStorageChangeEvent,
} from 'rxdb/plugins/core';
import { map, type Observable } from 'rxjs';
import type { Outliner } from './log/entry.ts';
import type { Head, Row, StoredBody } from './row.ts';
import { StorageProblem, toStorageProblem } from './storage-problem.ts';
import { toHead, toPlainRow, toStoredRow } from './stored-row.ts';

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
  /** All but the bodies, newest first; opens nothing. */
  heads(): Promise<readonly Head[]>;
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
export function createRows<Body extends StoredBody>(
  collection: RxCollection<Row<Body>>,
  outliner: Outliner,
): Rows<Body> {
  const storage = collection.storageInstance;
  return {
    collection,
    changes: storage.changeStream().pipe(map(({ events }) => events.map(toRowChange))),

    async read(ids) {
      const rows = [...(await readStored(collection, ids)).values()].flatMap((stored) => toPlainRow(stored) ?? []);
      return new Map(rows.map((row) => [row.id, row]));
    },

    async all() {
      return (await everything(collection)).flatMap((document) => toPlainRow(document) ?? []);
    },

    async heads() {
      const instance: object = storage.originalStorageInstance;
      if (keepsHeads(instance)) return instance.heads(newestFirst);
      return (await everything(collection)).map((document) => toHead(document, outliner));
    },

    async rewrite(ids, decide) {
      let open: readonly string[] = [...new Set(ids)];
      while (open.length > 0) open = await attempt(collection, open, decide);
    },
  };
}

/** The index of `rank` as the database completes it. */
const newestFirst = ['_deleted', 'rank', 'id'];

type Given<Value> = Value | Promise<Value>;

/** What a storage keeps of a row without its body is the row without its body. */
function keepsHeads(instance: object): instance is { heads(index: readonly string[]): Given<readonly Head[]> } {
  return 'heads' in instance;
}

async function everything<Body extends StoredBody>({
  storageInstance: storage,
}: RxCollection<Row<Body>>): Promise<Stored<Body>[]> {
  const query = normalizeMangoQuery<Row<Body>>(storage.schema, { sort: [{ rank: 'asc' }] });
  const { documents } = await storage.query(prepareQuery(storage.schema, query));
  return documents;
}

type Stored<Body extends StoredBody> = RxDocumentData<Row<Body>>;

function toRowChange<Body extends StoredBody>(event: RxStorageChangeEvent<Row<Body>>): RowChange {
  const { documentId: id, documentData, previousDocumentData } = event;
  return {
    id,
    // The library says undefined and gives null.
    before: previousDocumentData ? toPlainRow(previousDocumentData) : undefined,
    after: toPlainRow(documentData),
  };
}

/** Erased rows are found too: what is written over them must name them. */
async function readStored<Body extends StoredBody>(
  { storageInstance }: RxCollection<Row<Body>>,
  ids: readonly string[],
): Promise<Map<string, Stored<Body>>> {
  const found = await storageInstance.findDocumentsById([...ids], true);
  return new Map(found.map((document) => [document.id, document]));
}

/** Decides about rows as they are now; gives the ids of those that had changed before the decision was written. */
async function attempt<Body extends StoredBody>(
  collection: RxCollection<Row<Body>>,
  ids: readonly string[],
  decide: Decide<Body>,
): Promise<string[]> {
  const stored = await readStored(collection, ids);
  const writes = ids.flatMap((id) => {
    const previous = stored.get(id);
    const before = previous && toPlainRow(previous);
    const decision = decide(before, id);
    if (decision === undefined || (decision === 'erase' && before === undefined)) return [];
    return [{ document: toStoredRow(decision, id), ...(previous && { previous }) }];
  });
  return writes.length === 0 ? [] : write(collection, writes);
}

type Writes<Body extends StoredBody> = Parameters<RxCollection<Row<Body>>['storageInstance']['bulkWrite']>[0];

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
