import type { Order } from '@jiefen/domain/sync/device';
import type { Platform } from '#platform/platform.ts';
import type { Database } from './database.ts';
import { readNote, writeNote } from './local.ts';
import { openVaultParcels } from './parcel/vault-parcels.ts';
import { createExchange } from './sync/exchange.ts';
import { openState } from './sync/state.ts';
import { startSync, type Sync } from './sync/sync.ts';
import type { StoredBody } from './row.ts';
import type { Rows } from './rows.ts';
import { StorageProblem } from './storage-problem.ts';

export interface DutySetting {
  platform: Platform;
  database: Database;
  device: string;
  author: { person: string; region: string };
  onOrder(order: Order): void;
}

/** What is done once for an open vault, however many tabs work on it. */
export interface Duties {
  sync: Pick<Sync, 'status' | 'now'>;
  /** Another tab does all this from now on: whatever is under way here writes nothing more. */
  lose(): void;
  /** Settles when nothing is under way. The database stays open. */
  close(): Promise<void>;
}

/** Starts the sync and the packing of an open database. */
export async function startDuties({ database: open, ...setting }: DutySetting): Promise<Duties> {
  const { platform, device, author, onOrder } = setting;
  const lost = new AbortController();
  const database = fenced(open, lost.signal);
  const state = await openState(database, () => platform.clock());
  const leaving = new AbortController();
  const exchange = createExchange(platform, leaving.signal);
  const parcels = await openVaultParcels({ platform, database, device, author, onOrder });
  const sync = await startSync({ platform, database, state, device, exchange, parcels });
  return {
    sync,
    lose() {
      lost.abort();
      leaving.abort();
    },
    async close() {
      leaving.abort();
      await sync.stop();
      await parcels.close();
    },
  };
}

/** The rows as the duties write them: an answer that came before the tab slept is not taken over after it. */
function fenced(database: Database, lost: AbortSignal): Database {
  const fence = <Body extends StoredBody>(rows: Rows<Body>): Rows<Body> => ({
    ...rows,
    rewrite: (ids, decide) =>
      rows.rewrite(ids, (row, id) => {
        if (lost.aborted) throw new StorageProblem('taken');
        return decide(row, id);
      }),
  });
  return {
    ...database,
    local: fence(database.local),
    synced: new Map([...database.synced].map(([collection, rows]) => [collection, fence(rows)])),
    rowsOf: (collection) => fence(database.rowsOf(collection)),
  };
}

/** The name of an open vault among the devices of its person: a UUID, made the first time. */
export async function deviceOf({ local }: Database, platform: Platform): Promise<string> {
  const known = await readNote(local, 'device');
  if (typeof known === 'string') return known;
  const device = platform.newId();
  await writeNote(local, 'device', device, platform.clock());
  return device;
}
