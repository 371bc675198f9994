import {
  type BulkWriteRow,
  categorizeBulkWriteRows,
  type EventBulk,
  type RxStorageBulkWriteResponse,
  type RxStorageChangeEvent,
  type RxStorageInstance,
} from 'rxdb/plugins/core';
import type { CollectionLog } from './collection-log.ts';
import type { StoredDocument, StoredFields } from './document.ts';
import type { Memory } from './memory.ts';
import type { Reading } from './reading.ts';

/** Where a reader of changes stands: the number of the last write it has seen. */
export interface Checkpoint {
  sequence: number;
}

export type ChangeBulk = EventBulk<RxStorageChangeEvent<StoredDocument>, Checkpoint>;
export type Rows = BulkWriteRow<StoredFields>[];

type Instance = RxStorageInstance<StoredFields, object, object, Checkpoint>;

/**
 * Writes rows: to the log first and to memory when they are on the disk, so memory is never ahead: what a screen shows
 * survives a power cut. Gives what to answer and what to tell.
 */
export async function writeRows(
  instance: Instance,
  { memory, log, reading }: { memory: Memory; log: CollectionLog; reading: Reading },
  rows: Rows,
  context: string,
): Promise<{ response: RxStorageBulkWriteResponse<StoredFields>; bulk: ChangeBulk }> {
  const known = new Map(rows.flatMap(({ document: { id } }) => entryPair(memory, id)));
  const sorted = categorizeBulkWriteRows<StoredFields>(instance, 'id', known, rows, context);
  const documents = [...sorted.bulkInsertDocs, ...sorted.bulkUpdateDocs].map(({ document }) => document);
  if (documents.length > 0) memory.put(await log.append(documents));
  for (const error of sorted.errors) await completeError(error, memory, reading);
  const bulk: ChangeBulk = { ...sorted.eventBulk, checkpoint: { sequence: log.parts.last.seq } };
  return { response: { error: sorted.errors }, bulk };
}

function entryPair({ entries }: Memory, id: string): [string, StoredDocument][] {
  const entry = entries.get(id);
  return entry === undefined ? [] : [[id, entry.light]];
}

/** A conflict names the document as it is, with its body. */
async function completeError(error: object, { entries }: Memory, reading: Reading): Promise<void> {
  if (!('documentInDb' in error && 'documentId' in error)) return;
  const entry = entries.get(String(error.documentId));
  const [document] = entry === undefined ? [] : await reading.open([entry]);
  if (document !== undefined) error.documentInDb = document;
}
