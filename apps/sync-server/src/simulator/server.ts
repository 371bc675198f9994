import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDirectory, type Person } from '@jiefen/domain/access/people';
import type { DocumentRules } from '../services/document-rules.ts';
import { createMeetings } from '../services/devices/meeting.ts';
import { orderPhone } from '../services/devices/phones.ts';
import { createParcels, type Parcels } from '../services/parcels/parcels.ts';
import { createSealing, type Sealing } from '../services/parcels/sealing.ts';
import { createSync, type Sync } from '../services/sync.ts';
import { openSqlite } from '../store/sqlite.ts';
import type { Store } from '../store/store.ts';
import { administrator, organisations } from './people.ts';

export interface ServerPlan {
  rules: DocumentRules;
  /** Wraps the store of the server; a planted bug changes what it does. */
  store(store: Store): Store;
  sealing(sealing: Sealing): Sealing;
  clock(): number;
  newId(): string;
}

/** The real server core over a real embedded store that can be backed up and restored. */
export interface SimulatedServer {
  readonly store: Store;
  readonly sync: Sync;
  readonly sealing: Sealing;
  readonly parcels: Parcels;
  /** Enters people as they are now. */
  enter(people: readonly Person[]): Promise<void>;
  /** Orders a vault to be handed over and forgotten; nothing happens when it never came. */
  order(person: Person, device: string): Promise<void>;
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
  let core = open(plan, store);
  let epoch = await store.read((records) => records.meta.epoch());

  async function swap(work: () => void): Promise<void> {
    await core.meetings.flush();
    await store.close();
    work();
    store = await openSqlite(file);
    core = open(plan, store);
  }

  return {
    get store() {
      return store;
    },
    get sync() {
      return core.sync;
    },

    get sealing() {
      return core.sealing;
    },

    get parcels() {
      return core.parcels;
    },

    enter: (people) =>
      store.write(async ({ accounts }) => {
        for (const person of people) await accounts.put(toAccount(person));
      }),

    async order({ id: person }, device) {
      await core.meetings.flush();
      const directoryOf = async () => createDirectory(organisations);
      await orderPhone({ store, directoryOf, clock: plan.clock }, administrator, { person, device, order: 'wipe' });
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
      await core.meetings.flush();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function open(plan: ServerPlan, bare: Store) {
  const directory = createDirectory(organisations);
  const store = plan.store(bare);
  const { clock, newId } = plan;
  const sealing = plan.sealing(createSealing(bare));
  const meetings = createMeetings({ store: bare, sealing, clock });
  const sync = createSync({
    store,
    rules: plan.rules,
    directoryOf: async () => directory,
    clock,
    newId,
    onMoved: () => undefined,
    meetings,
  });
  return { sync, sealing, meetings, parcels: createParcels({ store, sealing, push: sync.push, clock }) };
}

function toAccount({ region, id, name, role, orgId }: Person) {
  const unused = { account: id, password_hash: '', failures: 0, locked_until: 0 };
  return { region, id, name, role, org_id: orgId, active: 1, ...unused };
}
