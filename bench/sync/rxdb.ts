import type { RxCollection, WithDeleted } from 'rxdb/plugins/core';
import { type RxReplicationState, replicateRxCollection } from 'rxdb/plugins/replication';
import { openDexie } from '../phone/rxdb-dexie.ts';
import type { CaseRow } from '../phone/side.ts';
import { ADDED, type SyncingSide } from './side.ts';

const PULL = 1000;
const PUSH = 100;

interface Place {
  id: string;
  lwt: number;
}

/** RxDB with its own replication against rxdb-server, unencrypted. */
export function createRxdb(): SyncingSide {
  let cases: RxCollection<CaseRow>;
  let replication: RxReplicationState<CaseRow, Place>;

  async function untilInSync(): Promise<void> {
    replication = replicate(cases);
    const failed = new Promise<never>((_, reject) => replication.error$.subscribe(reject));
    await Promise.race([replication.awaitInitialReplication(), failed]);
    await Promise.race([replication.awaitInSync(), failed]);
  }

  return {
    prepare: async () => undefined,
    async firstSync() {
      cases = await openDexie('rxdb-sync');
      await untilInSync();
    },
    held: () => cases.count().exec(),
    async edit(count) {
      await replication.cancel();
      const newest = await cases.find({ sort: [{ rank: 'asc' }], limit: count }).exec();
      for (const row of newest) await row.incrementalModify(({ body, ...data }) => ({ ...data, body: added(body) }));
    },
    push: untilInSync,
    async ask() {
      replication.reSync();
      await replication.awaitInSync();
    },
  };
}

function added(body: CaseRow['body']): CaseRow['body'] {
  return { ...body, brief: `${body.brief}${ADDED}` };
}

function replicate(collection: RxCollection<CaseRow>): RxReplicationState<CaseRow, Place> {
  return replicateRxCollection<CaseRow, Place>({
    collection,
    replicationIdentifier: 'bench',
    live: true,
    waitForLeadership: false,
    pull: { batchSize: PULL, handler: pull },
    push: { batchSize: PUSH, handler: push },
  });
}

interface Page {
  documents: WithDeleted<CaseRow>[];
  checkpoint: Place;
}

async function pull(place: Place | undefined, limit: number): Promise<Page> {
  const response = await fetch(`/cases/0/pull?id=${place?.id ?? ''}&lwt=${place?.lwt ?? 0}&limit=${limit}`);
  const { documents, checkpoint }: Page = await response.json();
  // The server tells its own marks too; the client would store them.
  return { documents: documents.map(({ id, rank, body, _deleted }) => ({ id, rank, body, _deleted })), checkpoint };
}

async function push(rows: readonly unknown[]): Promise<WithDeleted<CaseRow>[]> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch('/cases/0/push', { method: 'POST', headers, body: JSON.stringify(rows) });
  if (!response.ok) throw new Error(`The push failed: ${response.status}`);
  const conflicts: WithDeleted<CaseRow>[] = await response.json();
  if (conflicts.length > 0) throw new Error('A change was not taken');
  return conflicts;
}
