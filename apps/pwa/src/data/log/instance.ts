import { categorizeBulkWriteRows, type RxStorageInstance } from 'rxdb/plugins/core';
import type { RxStorageInstanceMemory } from 'rxdb/plugins/storage-memory';
import type { CollectionLog } from './collection-log.ts';
import type { StoredDocument } from './page.ts';
import { createSerial } from './serial.ts';
import { createTidying } from './tidying.ts';

export type LogInstance = RxStorageInstance<StoredDocument, object, object>;
type Memory = RxStorageInstanceMemory<StoredDocument>;
type Rows = Parameters<LogInstance['bulkWrite']>[0];

export interface InstanceSetting {
  /** Calls once after so many milliseconds; the result calls it off. */
  timer(ms: number, run: () => void): () => void;
}

/**
 * One collection: the memory storage of RxDB answers, the log remembers. A write goes to the log first and to
 * memory when it is on the disk, so memory is never ahead: what a screen shows survives a power cut.
 */
export function createInstance(memory: Memory, log: CollectionLog, { timer }: InstanceSetting): LogInstance {
  const inTurn = createSerial();
  const tidying = createTidying({ log, living: () => livingIn(memory), inTurn, timer });
  tidying.soon();

  async function close(): Promise<void> {
    await inTurn(async () => undefined);
    await tidying.stop();
    await memory.close();
  }

  return {
    ...readingSide(memory),
    close,

    bulkWrite: (rows, context) =>
      inTurn(async () => {
        const documents = acceptable(memory, rows, context);
        if (documents.length > 0) await log.append(documents);
        const response = await memory.bulkWrite(rows, context);
        tidying.soon();
        return response;
      }),

    async cleanup(minimumDeletedTime) {
      await memory.cleanup(minimumDeletedTime);
      await tidying.now();
      return true;
    },

    remove: () => inTurn(() => log.compact(() => [])).then(close),
  };
}

/** What memory will accept of these rows; nothing else writes to it before it does. */
function acceptable(memory: Memory, rows: Rows, context: string): StoredDocument[] {
  memory.ensurePersistence();
  const known = memory.internals.documents;
  const sorted = categorizeBulkWriteRows<StoredDocument>(memory, 'id', known, rows, context);
  return [...sorted.bulkInsertDocs, ...sorted.bulkUpdateDocs].map((row) => row.document);
}

function livingIn(memory: Memory): StoredDocument[] {
  memory.ensurePersistence();
  return [...memory.internals.documents.values()].filter((document) => !document._deleted);
}

function readingSide(memory: Memory): Omit<LogInstance, 'bulkWrite' | 'cleanup' | 'close' | 'remove'> {
  const { databaseName, collectionName, schema, internals, options } = memory;
  return {
    databaseName,
    collectionName,
    schema,
    internals,
    options,
    findDocumentsById: (ids, withDeleted) => memory.findDocumentsById(ids, withDeleted),
    query: (query) => memory.query(query),
    count: (query) => memory.count(query),
    getAttachmentData: (document, attachment, digest) => memory.getAttachmentData(document, attachment, digest),
    changeStream: () => memory.changeStream(),
  };
}
