import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDirectory } from '@jiefen/domain/access/people';
import type { DocumentRules } from '../services/document-rules.ts';
import { createSync, type Sync } from '../services/sync.ts';
import { openSqlite } from '../store/sqlite.ts';
import type { Store } from '../store/store.ts';
import { organisations } from './people.ts';

export interface ServerPlan {
  rules: DocumentRules;
  /** Wraps the store of the server; a planted bug changes what it does. */
  store(store: Store): Store;
  clock(): number;
  newId(): string;
}

/** The real server core over a real embedded store that can be backed up and restored. */
export interface SimulatedServer {
  readonly store: Store;
  readonly sync: Sync;
  readonly epoch: string;
  backUp(): Promise<void>;
  /** Goes back to the last backup, under a new epoch; false when there is none. */
  restore(): Promise<boolean>;
  close(): Promise<void>;
}

export async function startServer(plan: ServerPlan): Promise<SimulatedServer> {
  const folder = mkdtempSync(join(tmpdir(), 'jiefen-sim-'));
  const file = join(folder, 'live.sqlite');
  const backup = join(folder, 'backup.sqlite');
  let backedUp = false;
  let store = await openSqlite(file);
  let sync = open(plan, store);
  let epoch = await store.read((records) => records.meta.epoch());

  async function swap(work: () => void): Promise<void> {
    await store.close();
    work();
    store = await openSqlite(file);
    sync = open(plan, store);
  }

  return {
    get store() {
      return store;
    },
    get sync() {
      return sync;
    },

    get epoch() {
      return epoch;
    },

    async backUp() {
      await swap(() => cpSync(file, backup));
      backedUp = true;
    },

    async restore() {
      if (!backedUp) return false;
      await swap(() => cpSync(backup, file));
      epoch = plan.newId();
      await store.write((records) => records.meta.setEpoch(epoch));
      return true;
    },

    async close() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function open(plan: ServerPlan, store: Store): Sync {
  const directory = createDirectory(organisations);
  return createSync({
    store: plan.store(store),
    rules: plan.rules,
    directoryOf: async () => directory,
    clock: plan.clock,
    newId: plan.newId,
    onMoved: () => undefined,
  });
}
