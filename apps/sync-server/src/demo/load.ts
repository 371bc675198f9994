import { randomUUID } from 'node:crypto';
import type { Person } from '@jiefen/domain/access/people';
import { type Base, PROTOCOL, type Receipt, receiptSchema } from '@jiefen/domain/sync/wire';
import * as v from 'valibot';
import { createDirectories, type Directories } from '../services/directory.ts';
import { documentRules } from '../services/domain-rules.ts';
import { createPeople } from '../services/people.ts';
import { createSync, type Sync } from '../services/sync.ts';
import type { Records, Store } from '../store/store.ts';
import { importingRules } from './numbers.ts';
import { type Demo, demoRegion, readDemo } from './read.ts';
import { type Turn, turnsOf } from './turns.ts';

/** The password of every demo account. It is published, so it protects nothing. */
export const demoPassword = 'jiefen-demo';

/**
 * Fills a store in which nobody is entered yet with the demo district, in one transaction: all of it is
 * there or nothing. Any other store stays as it is. Tells whether it was filled.
 */
export async function loadDemo(store: Store, directories: Directories): Promise<boolean> {
  const filled = await store.write(async (records) => {
    if (await records.accounts.anybody()) return false;
    await enter(readDemo(), storeWithin(records));
    return true;
  });
  if (filled) directories.forget(demoRegion);
  return filled;
}

async function enter(demo: Demo, store: Store): Promise<void> {
  const directories = createDirectories(store);
  const people = createPeople(store, directories.forget);
  for (const organisation of demo.organisations) await people.putOrganisation(demoRegion, organisation);
  const entered = await people.addTogether(demo.people, demoPassword);
  if (!entered.ok) throw new Error(`demo people: ${entered.problem}`);
  await play(demo, store, directories);
}

/** Lets the services work inside a transaction that is already open. */
function storeWithin(records: Records): Store {
  return { read: (work) => work(records), write: (work) => work(records), close: async () => undefined };
}

/** Sends what the people of the demo wrote as they would have sent it, while the clock of the story runs. */
async function play(demo: Demo, store: Store, directories: Directories): Promise<void> {
  let now = 0;
  const sync = createSync({
    store,
    rules: importingRules(documentRules, demo.documents),
    directoryOf: directories.of,
    clock: () => now,
    newId: randomUUID,
    onMoved: () => undefined,
  });
  const people = new Map(demo.people.map(({ person }) => [person.id, person]));
  const bases = new Map<string, Base>();
  for (const turn of demo.documents.flatMap(turnsOf).toSorted((one, other) => one.at - other.at)) {
    now = turn.at;
    const person = people.get(turn.by);
    if (person === undefined) throw new Error(`${turn.by} is not in the demo`);
    bases.set(turn.doc.id, await send(sync, person, turn, bases.get(turn.doc.id) ?? null));
  }
}

const answerSchema = v.object({ epoch: v.string(), receipts: v.array(receiptSchema) });

async function send(sync: Sync, person: Person, turn: Turn, base: Base | null): Promise<Base> {
  const { op, collection, doc, device } = turn;
  const push = [{ op, collection, base, doc }];
  const text = await sync.exchange(person, { protocol: PROTOCOL, device, checkpoint: null, push, limit: 1 });
  const { epoch, receipts } = v.parse(answerSchema, JSON.parse(text));
  return { epoch, ver: versionIn(receipts, turn) };
}

/** A demo the rules refuse is a mistake in the demo. */
function versionIn([receipt]: readonly Receipt[], { op, by, collection }: Turn): number {
  const taken = receipt?.outcome === 'applied' || receipt?.outcome === 'known';
  if (taken) return receipt.ver;
  throw new Error(`${collection} ${op} of ${by}: ${receipt?.outcome ?? 'no receipt'} ${receipt?.reason ?? ''}`);
}
