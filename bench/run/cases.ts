import { randomUUID } from 'node:crypto';
import { createDirectory, type Person } from '../../packages/domain/src/access/people.ts';
import { isRecord } from '../../packages/domain/src/sync/leaves.ts';
import { PUSH_LIMIT, type WireDocument } from '../../packages/domain/src/sync/wire.ts';
import { type Generated, generateCases } from '../../apps/sync-server/src/demo/generate.ts';
import { loadDemo } from '../../apps/sync-server/src/demo/load.ts';
import { readDemo } from '../../apps/sync-server/src/demo/read.ts';
import { createDirectories } from '../../apps/sync-server/src/services/directory.ts';
import { documentRules } from '../../apps/sync-server/src/services/domain-rules.ts';
import { pushTogether } from '../../apps/sync-server/src/services/push.ts';
import { createRandom } from '../../apps/sync-server/src/simulator/random.ts';
import { openStore } from '../../apps/sync-server/src/store/open.ts';

/** The mediator of the demo who has all the cases; a clerk is needed because one case in seven is a petition. */
export const mediator = { id: 'u-zhou', account: 'zhou' };
const CLERK = 'u-xu';

/** What a case has when it is taken down, of about 2 KB; the rest of its story comes later. */
const LATER = [
  'investigations',
  'sessions',
  'agreement',
  'performance',
  'followUps',
  'archive',
  'termination',
  'subsidy',
];

/**
 * Fills the embedded store of a folder with the demo and with `count` invented cases of one mediator: as they
 * were registered, or told to their end (`whole`, about 7 KB each). The same day and count give the same cases.
 */
export async function fillStore(folder: string, count: number, whole: boolean): Promise<void> {
  const store = await openStore({ dataFolder: folder });
  try {
    await loadDemo(store, createDirectories(store));
    const { people, organisations } = readDemo();
    const persons = people.map(({ person }) => person);
    const two = persons.filter(({ id }) => id === mediator.id || id === CLERK);
    const setting = { store, rules: documentRules, clock: () => Date.now(), newId: randomUUID };
    const directory = createDirectory(organisations);
    const made = generateCases(Infinity, createRandom(1), two, organisations, Date.now());
    for (const { by, batch } of batchesOf(made, count)) {
      const changes = batch.map((one) => ({ ...toChange(one), doc: whole ? one.doc : asRegistered(one.doc) }));
      const job = { pusher: { person: by, device: 'bench' }, changes };
      const { receipts } = await pushTogether(setting, by.region, directory, [job]);
      const refused = receipts.flat().find(({ outcome }) => outcome !== 'applied');
      if (refused) throw new Error(`${refused.op}: ${refused.outcome} ${refused.reason ?? ''}`);
    }
  } finally {
    await store.close();
  }
}

function toChange({ op, collection }: Generated) {
  return { op, collection, base: null };
}

function* batchesOf(cases: Iterable<Generated>, count: number): Generator<{ by: Person; batch: Generated[] }> {
  let batch: Generated[] = [];
  let left = count;
  for (const one of cases) {
    if (one.collection !== 'mediation') continue;
    batch.push(one);
    left -= 1;
    if (batch.length === PUSH_LIMIT || left === 0) yield { by: one.by, batch };
    if (batch.length === PUSH_LIMIT) batch = [];
    if (left === 0) return;
  }
}

/** Gives a case as it was when it was taken down. */
export function asRegistered(doc: WireDocument): WireDocument {
  const kept = Object.entries(doc).filter(([field]) => !LATER.includes(field));
  const events = Array.isArray(doc['events']) ? doc['events'] : [];
  return {
    ...Object.fromEntries(kept),
    id: doc.id,
    events: events.filter((event) => isRecord(event) && event['type'] === 'registered'),
  };
}
