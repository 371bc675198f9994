import type { Directory } from '@jiefen/domain/access/people';
import type { Change, Receipt } from '@jiefen/domain/sync/wire';
import type { Store } from '../store/store.ts';
import { openBatch, type BatchSetting } from './batch.ts';
import type { DocumentRules } from './document-rules.ts';
import { pushChange, type Pusher } from './push-change.ts';

export interface PushJob {
  pusher: Pusher;
  changes: readonly Change[];
}

export interface PushSetting {
  store: Store;
  rules: DocumentRules;
  clock(): number;
  newId(): string;
}

/**
 * Applies several people's changes of one region in one durable transaction.
 * Receipts come per job, in the order of its changes; `scopes` are those that moved.
 */
export async function pushTogether(
  { store, rules, clock, newId }: PushSetting,
  region: string,
  directory: Directory,
  jobs: readonly PushJob[],
): Promise<{ receipts: Receipt[][]; scopes: string[] }> {
  return store.write(async (records) => {
    const setting: BatchSetting = {
      records,
      region,
      epoch: await records.meta.epoch(),
      now: clock(),
      rules,
      newId,
      directory,
    };
    const batch = await openBatch(
      setting,
      jobs.flatMap((job) => job.changes.map((change) => change.doc.id)),
    );
    const receipts: Receipt[][] = [];
    for (const { pusher, changes } of jobs) {
      const own: Receipt[] = [];
      for (const change of changes) own.push(await pushChange(setting, batch, pusher, change));
      receipts.push(own);
    }
    return { receipts, scopes: await batch.flush() };
  });
}
