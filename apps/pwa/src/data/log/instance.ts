import { categorizeBulkWriteRows, type RxStorageInstance } from 'rxdb/plugins/core';
import type { RxStorageInstanceMemory } from 'rxdb/plugins/storage-memory';
import type { CollectionLog } from './collection-log.ts';
import type { StoredDocument } from './page.ts';
import { createSerial } from './serial.ts';
import { createTidying } from './tidying.ts';

export type LogInstance = RxStorageInstance<StoredDocument, object, object>;
type Rows = Parameters<LogInstance['bulkWrite']>[0];

export interface InstanceSetting {
  /** Calls once after so many milliseconds; the result calls it off. */
  timer(ms: number, run: () => void): () => void;
}

/**
 * One collection: the memory storage of RxDB answers, the log remembers. A write goes to the log first and to
 * memory when it is on the disk, so memory is never ahead: what a screen shows survives a power cut.
 */
export function createInstance(
  memory: RxStorageInstanceMemory<StoredDocument>,
  log: CollectionLog,
  { timer }: InstanceSetting,
): LogInstance {
  const inTurn = createSerial();
  function accepted(rows: Rows, context: string): StoredDocument[] {
    memory.ensurePersistence();
    const { bulkInsertDocs, bulkUpdateDocs } = categorizeBulkWriteRows<StoredDocument>(
      memory,
      'id',
      memory.internals.documents,
      rows,
      context,
    );
    return [...bulkInsertDocs, ...bulkUpdateDocs].map((row) => row.document);
  }

  function living(): StoredDocument[] {
    memory.ensurePersistence();
    return [...memory.internals.documents.values()].filter((document) => !document._deleted);
  }

  const tidying = createTidying({ log, living, inTurn, timer });
  tidying.soon();

  async function close(): Promise<void> {
    await inTurn(async () => undefined);
    await tidying.stop();
    await memory.close();
  }

  return {
    databaseName: memory.databaseName,
    collectionName: memory.collectionName,
    schema: memory.schema,
    internals: memory.internals,
    options: memory.options,

    bulkWrite: (rows, context) =>
      inTurn(async () => {
        const documents = accepted(rows, context);
        if (documents.length > 0) await log.append(documents);
        const response = await memory.bulkWrite(rows, context);
        tidying.soon();
        return response;
      }),

    findDocumentsById: (ids, withDeleted) => memory.findDocumentsById(ids, withDeleted),
    query: (query) => memory.query(query),
    count: (query) => memory.count(query),
    getAttachmentData: (document, attachment, digest) => memory.getAttachmentData(document, attachment, digest),
    changeStream: () => memory.changeStream(),

    async cleanup(minimumDeletedTime) {
      await memory.cleanup(minimumDeletedTime);
      await tidying.now();
      return true;
    },

    close,

    async remove() {
      await inTurn(() => log.compact(() => []));
      await close();
    },
  };
}
