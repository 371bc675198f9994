import { randomUUID } from 'node:crypto';
import type { Person } from '@jiefen/domain/access/people';
import { testDirectory, testPeople } from '@jiefen/domain/access/testing';
import { parseObject, type JsonObject } from '@jiefen/domain/sync/leaves';
import type { Base, Collection, Receipt, WireDocument } from '@jiefen/domain/sync/wire';
import { createDesk, type Desk } from '../services/desk/desk.ts';
import { documentRules } from '../services/domain-rules.ts';
import { createSync } from '../services/sync.ts';
import type { Store } from '../store/store.ts';
import { openTestStore } from './store.ts';

export const REGION = '990101';

/** A desk on a store of its own, with the invented people of the district. */
export interface TestDesk {
  readonly store: Store;
  readonly desk: Desk;
  /** Sends a document the way a phone does; the clock goes on a second. */
  send(person: Person, collection: Collection, doc: object, more?: Sending): Promise<Receipt>;
  /** The document as it is stored. */
  stored(id: string): Promise<JsonObject>;
  /** Base of a change on the present version. */
  base(id: string): Promise<Base>;
  close(): Promise<void>;
}

interface Sending {
  base?: Base | null;
  device?: string;
  op?: string;
}

/** Opens a desk; the server's clock starts on 2026-05-20 and goes on a second with every change. */
export async function openTestDesk(): Promise<TestDesk> {
  const store = await openTestStore();
  let now = Date.parse('2026-05-20T08:00:00Z');
  const clock = () => now;
  const directoryOf = async () => testDirectory;
  const sync = createSync({
    store,
    rules: documentRules,
    directoryOf,
    clock,
    newId: randomUUID,
    onMoved: () => {},
  });
  await store.write(async ({ accounts }) => {
    for (const person of Object.values(testPeople)) await accounts.put(toAccount(person));
  });

  return {
    store,
    desk: createDesk({ store, directoryOf, clock, push: sync.push }),

    async send(person, collection, doc, { base = null, device = 'phone', op = randomUUID() } = {}) {
      now += 1000;
      const hlc = `${String(now).padStart(15, '0')}-0000-${device}`;
      const wire = JSON.parse(JSON.stringify({ ...doc, hlc })) as WireDocument;
      const [receipt] = await sync.push(person, device, [{ op, collection, base, doc: wire }]);
      if (receipt === undefined) throw new Error('no receipt');
      return receipt;
    },

    async stored(id) {
      const [row] = await store.read((records) => records.documents.byIds(REGION, [id]));
      return parseObject(row?.body ?? '');
    },

    base: (id) =>
      store.read(async (records) => ({
        epoch: await records.meta.epoch(),
        ver: (await records.documents.byIds(REGION, [id]))[0]?.ver ?? 0,
      })),

    close: () => store.close(),
  };
}

function toAccount({ region, id, name, role, orgId }: Person) {
  return {
    region,
    id,
    account: id,
    name: `${name} 测试`,
    role,
    org_id: orgId,
    active: 1,
    password_hash: '',
    failures: 0,
    locked_until: 0,
  };
}
