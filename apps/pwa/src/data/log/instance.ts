import type { RxStorageInstance, RxStorageInstanceCreationParams } from 'rxdb/plugins/core';
import { Subject } from 'rxjs';
import type { CollectionLog } from './collection-log.ts';
import type { StoredFields } from './document.ts';
import type { IndexedDocument } from './entry.ts';
import { createHeads, type Heads } from './heads.ts';
import { toIndexed } from './index-page.ts';
import { createMemory, type Memory } from './memory.ts';
import { createReading, type Reading, writtenAfter } from './reading.ts';
import { createSerial } from './serial.ts';
import { createTidying, type Timer } from './tidying.ts';
import { type ChangeBulk, type Checkpoint, writeRows } from './writing.ts';

/** A collection of the vault, as RxDB needs it and with what lists need beside. */
export interface LogInstance extends RxStorageInstance<StoredFields, object, object, Checkpoint> {
  heads: Heads;
  /** What the index knows of the documents written after a number, erased ones too: at most so many, the earliest first. */
  indexedAfter(sequence: number, limit: number): IndexedDocument[];
}

type Params = Pick<
  RxStorageInstanceCreationParams<StoredFields, object>,
  'databaseName' | 'collectionName' | 'schema' | 'options'
>;

/** A collection while it is open: `lose` takes documents out of memory whose page turned out to be damaged. */
export interface OpenInstance {
  instance: LogInstance;
  lose(page: number): void;
}

/** Opens a collection over its log: memory answers, the log remembers. */
export function createInstance(params: Params, log: CollectionLog, timer: Timer): OpenInstance {
  const { databaseName, collectionName, schema, options } = params;
  const memory = createMemory(schema, log.parts.entries);
  const inTurn = createSerial();
  const reading = createReading(memory, log.parts, inTurn);
  const tidying = createTidying({ log, inTurn, timer });
  const changes = new Subject<ChangeBulk>();
  tidying.soon();

  async function close(): Promise<void> {
    await inTurn(async () => undefined);
    await tidying.stop();
    changes.complete();
  }

  const instance: LogInstance = {
    ...{ databaseName, collectionName, schema, options, internals: {} },
    ...readingSide(memory, reading),
    changeStream: () => changes.asObservable(),
    close,

    bulkWrite: (rows, context) =>
      inTurn(async () => {
        const { response, bulk } = await writeRows(instance, { memory, log, reading }, rows, context);
        if (bulk.events.length > 0) changes.next(bulk);
        tidying.soon();
        return response;
      }),

    async cleanup(minimumDeletedTime) {
      const latest = Date.now() - minimumDeletedTime;
      const old = [...memory.entries.values()].filter(({ isErased, light }) => isErased && light._meta.lwt <= latest);
      memory.remove(old.map(({ id }) => id));
      await tidying.now();
      return true;
    },

    async remove() {
      await inTurn(() => log.clear());
      await close();
    },
  };

  return { instance, lose: (page) => changes.next(lostIn(memory, page)) };
}

function readingSide(
  memory: Memory,
  reading: Reading,
): Pick<
  LogInstance,
  'query' | 'count' | 'findDocumentsById' | 'getChangedDocumentsSince' | 'getAttachmentData' | 'heads' | 'indexedAfter'
> {
  return {
    query: async (prepared) => ({ documents: await reading.query(prepared) }),
    count: async (prepared) => ({ count: await reading.count(prepared), mode: 'fast' }),
    findDocumentsById: (ids, withDeleted) => reading.byId(ids, withDeleted),
    async getChangedDocumentsSince(limit, checkpoint) {
      const { documents, sequence } = await reading.since(checkpoint?.sequence ?? 0, limit);
      return { documents, checkpoint: { sequence } };
    },
    getAttachmentData: () => Promise.reject(new Error('Files lie in the evidence vault')),
    heads: createHeads(memory),
    indexedAfter: (sequence, limit) => writtenAfter(memory, sequence).slice(0, limit).map(toIndexed),
  };
}

/** Documents on a damaged page are not here any more; the server, where it has them, is asked for them again (S9). */
function lostIn(memory: Memory, page: number): ChangeBulk {
  const lost = [...memory.entries.values()].filter((entry) => entry.place.page === page && entry.whole === undefined);
  memory.remove(lost.map(({ id }) => id));
  return {
    id: `lost-${page}`,
    context: 'lost',
    checkpoint: { sequence: 0 },
    events: lost.map(({ id, light }) => ({
      operation: 'DELETE',
      documentId: id,
      documentData: { ...light, _deleted: true },
      previousDocumentData: light,
    })),
  };
}
