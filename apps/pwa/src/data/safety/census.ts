import type { Live } from '#platform/live.ts';
import type { Platform } from '#platform/platform.ts';
import type { Database } from '../database.ts';
import type { SyncStatus } from '../sync/status.ts';
import type { Canaries } from './canaries.ts';
import { countRecords } from './vanished.ts';

/** How soon after a change the numbers are written; a burst of changes shares one writing. */
const AFTER_MS = 1000;

export interface CensusSetting {
  database: Database;
  status: Live<SyncStatus> & { readonly current: SyncStatus };
  canaries: Canaries;
  vault: string;
  device: string;
  platform: Pick<Platform, 'timer' | 'visible'>;
}

/** Keeps the canaries told how much the open vault holds; the result ends that. */
export function takeCensus({
  database,
  status,
  canaries,
  vault,
  device,
  platform,
}: CensusSetting): () => Promise<void> {
  let callOff = () => {};
  let isOver = false;
  let counting: Promise<void> = Promise.resolve();

  async function count(): Promise<void> {
    const { pending: unsent, oldestUnsent } = status.current;
    const [records, drafts] = [await countRecords(database), await countDrafts(database)];
    const holding = { device, records, unsent, drafts, since: oldestUnsent ?? 0 };
    await canaries.change((canary) => ({ ...canary, vaults: { ...canary.vaults, [vault]: holding } }));
  }

  const begin = () => void (counting = counting.then(count).catch(() => undefined));
  const soon = () => {
    callOff();
    if (!isOver) callOff = platform.timer(AFTER_MS, begin);
  };

  soon();
  const leave = [status.subscribe(soon), platform.visible.subscribe(soon)];
  return async () => {
    isOver = true;
    callOff();
    for (const end of leave) end();
    await counting;
  };
}

async function countDrafts({ local }: Database): Promise<number> {
  const drafts = await local.collection.find({ selector: { 'body.kind': { $ne: 'note' } } }).exec();
  return drafts.length;
}
