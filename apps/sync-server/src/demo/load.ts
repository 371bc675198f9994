import type { Directory } from '@jiefen/domain/access/people';
import type { Base } from '@jiefen/domain/sync/wire';
import { createDirectories, type Directories } from '../services/directory.ts';
import { documentRules } from '../services/domain-rules.ts';
import { createPeople } from '../services/people.ts';
import type { Records, Store } from '../store/store.ts';
import { demoPassword } from './accounts.ts';
import { createBring } from './bring.ts';
import { importingRules } from './numbers.ts';
import { type Demo, demoRegion, readDemo } from './read.ts';
import { turnsOf } from './turns.ts';

/**
 * Fills a store in which nobody is entered yet with the demo district, in one transaction: all of it is
 * there or nothing. Any other store stays as it is. Tells whether it was filled.
 */
export async function loadDemo(store: Store, directories: Directories): Promise<boolean> {
  const filled = await store.write(async (records) => {
    if (await records.accounts.anybody()) return false;
    await enter(readDemo(), storeWithin(records));
    await records.meta.markDemo();
    return true;
  });
  if (filled) directories.forget(demoRegion);
  return filled;
}

/**
 * Fills an empty store when the demo is wanted, and tells whether this is the demo. Rejects when it is not wanted and
 * the store holds it: everybody knows its passwords.
 */
export async function prepareDemo(store: Store, directories: Directories, wanted: boolean): Promise<boolean> {
  if (wanted) await loadDemo(store, directories);
  const isDemo = await store.read(({ meta }) => meta.isDemo());
  if (isDemo && !wanted) {
    throw new Error(
      '这里存的是演示数据，演示账号的密码是公开的，不能用于正式工作。请换一个文件夹（JIEFEN_DATA）或数据库（DATABASE_URL）。\n' +
        'This store holds the demo, whose passwords are published. For real work choose another folder (JIEFEN_DATA) or database (DATABASE_URL).',
    );
  }
  return isDemo;
}

async function enter(demo: Demo, store: Store): Promise<void> {
  const directories = createDirectories(store);
  const people = createPeople(store, directories.forget);
  for (const organisation of demo.organisations) await people.putOrganisation(demoRegion, organisation);
  const entered = await people.addTogether(demo.people, demoPassword);
  if (!entered.ok) throw new Error(`demo people: ${entered.problem}`);
  await play(demo, store, await directories.of(demoRegion));
}

/** Lets the services work inside a transaction that is already open. */
function storeWithin(records: Records): Store {
  return { read: (work) => work(records), write: (work) => work(records), close: async () => undefined };
}

/** Sends what the people of the demo wrote as they would have sent it, while the clock of the story runs. */
async function play(demo: Demo, store: Store, directory: Directory): Promise<void> {
  const bring = createBring(store, importingRules(documentRules, demo.documents), directory);
  const epoch = await store.read(({ meta }) => meta.epoch());
  const people = new Map(demo.people.map(({ person }) => [person.id, person]));
  const bases = new Map<string, Base>();
  for (const turn of demo.documents.flatMap(turnsOf).toSorted((one, other) => one.at - other.at)) {
    const { at, by, device, op, collection, doc } = turn;
    const person = people.get(by);
    if (person === undefined) throw new Error(`${by} is not in the demo`);
    const change = { op, collection, doc, base: bases.get(doc.id) ?? null };
    const [receipt] = await bring({ at, person, device, changes: [change] });
    bases.set(doc.id, { epoch, ver: receipt?.ver ?? 0 });
  }
}
