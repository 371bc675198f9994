import { parseArgs } from 'node:util';
import { createDirectory } from '@jiefen/domain/access/people';
import { PUSH_LIMIT } from '@jiefen/domain/sync/wire';
import { readConfig, type Config } from '../config.ts';
import { createDirectories } from '../services/directory.ts';
import { documentRules } from '../services/domain-rules.ts';
import { createRandom } from '../simulator/random.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import { createBring } from './bring.ts';
import { type Generated, generateCases } from './generate.ts';
import { loadDemo } from './load.ts';
import { demoRegion, readDemo } from './read.ts';

// Fills the configured store with invented cases of the demo district:
//   npm run demo:fill -- --count 10000 --seed 1
// The same seed gives the same cases all day long, and what is there already is not entered twice.

const read = readConfig(process.env);
const { values } = parseArgs({ options: { count: { type: 'string' }, seed: { type: 'string' } } });
const count = Number(values.count ?? 10_000);
const seed = Number(values.seed ?? 1);
if (!read.ok) fail(read.problems.join('\n'));
else if (!Number.isInteger(count) || !Number.isInteger(seed)) fail('--count and --seed are whole numbers.');
else await run(read.config);

async function run(config: Config): Promise<void> {
  const store = await openStore(config);
  try {
    await loadDemo(store, createDirectories(store));
    if (await isDemo(store)) await fill(store);
    else fail('This store is not a demo: invented cases do not belong in it.');
  } finally {
    await store.close();
  }
}

async function isDemo(store: Store): Promise<boolean> {
  const first = readDemo().people[0]?.person.id ?? '';
  return (await store.read(({ accounts }) => accounts.byId(demoRegion, first))) !== undefined;
}

async function fill(store: Store): Promise<void> {
  const { people, organisations } = readDemo();
  const bring = createBring(store, documentRules, createDirectory(organisations));
  const made = generateCases(
    count,
    createRandom(seed),
    people.map(({ person }) => person),
    organisations,
    Date.now(),
  );
  const began = performance.now();
  let sent = 0;
  for (const batch of batchesOf(made)) {
    const [first] = batch;
    const at = Math.max(...batch.map((one) => one.at));
    const changes = batch.map(({ op, collection, doc }) => ({ op, collection, doc, base: null }));
    if (first) await bring({ at, person: first.by, device: 'GEN', changes });
    sent += batch.length;
    if (sent % 1000 < batch.length) report(sent, began);
  }
  report(sent, began);
}

/** Gathers the cases of one person and year: numbers are given by the year in which they arrive. */
function* batchesOf(cases: Iterable<Generated>): Generator<Generated[]> {
  const waiting = new Map<string, Generated[]>();
  for (const made of cases) {
    const key = `${made.by.id} ${new Date(made.at).getUTCFullYear()}`;
    const batch = waiting.get(key) ?? [];
    batch.push(made);
    waiting.set(key, batch);
    if (batch.length < PUSH_LIMIT) continue;
    waiting.delete(key);
    yield batch;
  }
  yield* waiting.values();
}

function report(sent: number, began: number): void {
  process.stdout.write(`${sent} of ${count} cases, ${Math.round((performance.now() - began) / 1000)} s\n`);
}

function fail(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
