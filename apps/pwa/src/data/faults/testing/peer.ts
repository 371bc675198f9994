import { createRxDatabase, type RxCollection, type RxJsonSchema } from 'rxdb/plugins/core';
import { replicateRxCollection, type RxReplicationState } from 'rxdb/plugins/replication';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { wrappedValidateAjvStorage } from 'rxdb/plugins/validate-ajv';
import { firstValueFrom } from 'rxjs';
import type { Carry, OpenPhone, Words } from './phone.ts';

interface PeerCase extends Required<Words> {
  id: string;
}

interface Checkpoint {
  seq: number;
}

const text = { type: 'string' } as const;

const schema: RxJsonSchema<PeerCase> = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: { id: { type: 'string', maxLength: 40 }, title: text, brief: text, caseNo: text },
  required: ['id', 'title'],
};

/** Opens the peer: RxDB on its free persistent storage, with RxDB's own replication and its own conflict handling. */
export const openPhone: OpenPhone = async ({ name, carry, isValidating }) => {
  const dexie = getRxStorageDexie();
  const storage = isValidating ? wrappedValidateAjvStorage({ storage: dexie }) : dexie;
  const database = await createRxDatabase({ name, storage, multiInstance: false });
  const { cases } = await database.addCollections<{ cases: RxCollection<PeerCase> }>({ cases: { schema } });
  const replication = replicate(cases, carry);
  let isFirst = true;
  return {
    async write(id, words) {
      const known = await cases.findOne(id).exec();
      if (known === null) await cases.insert({ id, title: '', brief: '', caseNo: '', ...words });
      else await known.incrementalPatch(words);
    },
    async read(id) {
      const found = await cases.findOne(id).exec();
      if (found === null) return undefined;
      const { title, brief, caseNo } = found;
      return { title, brief, caseNo, conflicts: 0 };
    },
    ids: async () => (await cases.find().exec()).map(({ id }) => id),
    async sync() {
      const failed = firstValueFrom(replication.error$).then(() => undefined);
      if (isFirst) await Promise.race([replication.awaitInitialReplication(), failed]);
      else replication.reSync();
      isFirst = false;
      await Promise.race([replication.awaitInSync(), failed]);
    },
    async close() {
      await replication.cancel();
      await database.close();
    },
  };
};

function replicate(collection: RxCollection<PeerCase>, carry: Carry): RxReplicationState<PeerCase, Checkpoint> {
  return replicateRxCollection<PeerCase, Checkpoint>({
    collection,
    replicationIdentifier: 'cases',
    waitForLeadership: false,
    retryTime: 50,
    live: true,
    pull: {
      batchSize: 10,
      handler: async (checkpoint, limit) => answerOf(await carry({ pull: { seq: checkpoint?.seq ?? 0, limit } })),
    },
    push: {
      handler: async (rows) => answerOf<{ conflicts: [] }>(await carry({ push: toPlain(rows) })).conflicts,
    },
  });
}

/** What the test's server answers has the shape the library asks for. */
function answerOf<Answer>(answer: object): Answer {
  return answer as Answer;
}

function toPlain(value: unknown) {
  return JSON.parse(JSON.stringify(value));
}
