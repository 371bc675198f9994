import { MeasuredPouch as PouchDB } from '../pouch.ts';
import http from 'pouchdb-adapter-http';
import idb from 'pouchdb-adapter-idb';
import replication from 'pouchdb-replication';
import { ADDED, type SyncingSide } from './side.ts';

PouchDB.plugin(idb).plugin(http).plugin(replication);

const BATCHES = { batch_size: 1000, batches_limit: 10 };

/** PouchDB with its own replication against express-pouchdb, unencrypted. */
export function createPouchSync(): SyncingSide {
  let here: InstanceType<typeof PouchDB>;
  let there: InstanceType<typeof PouchDB>;

  return {
    async prepare() {
      there = new PouchDB(`${location.origin}/db/cases`, {});
    },
    async firstSync() {
      here = new PouchDB('pouchdb-sync', { adapter: 'idb' });
      await here.replicate.from(there, BATCHES);
    },
    held: async () => (await here.info()).doc_count,
    async edit(count) {
      const { rows } = await here.allDocs({ limit: count });
      for (const { id } of rows) {
        const { body, ...rest } = await here.get(id);
        await here.put({ ...rest, body: { ...body, brief: `${body.brief}${ADDED}` } });
      }
    },
    async push() {
      const { errors } = await here.replicate.to(there, BATCHES);
      if (errors.length > 0) throw new Error('A change was not taken');
    },
    async ask() {
      await here.replicate.from(there, BATCHES);
    },
  };
}
