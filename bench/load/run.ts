import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../apps/sync-server/src/store/open.ts';
import { startOurs } from '../run/data.ts';
import { type Results, writeReport } from '../run/results.ts';
import type { MeasuredServer } from '../run/server.ts';
import { printTable } from '../run/table.ts';
import { enterMediators, type Mediator } from './people.ts';
import { createPhone } from './phone.ts';
import { inTurn, type Loaded, ROUNDS_A_SECOND, sendEverything, workADay } from './work.ts';

const PHONES = 1000;
const CASES_EACH = 12;
/** So many phones start at the same time. */
const AT_ONCE = 16;

/** Lets a thousand phones work with one server: a busy day, then everybody sends at once after an outage. */
export async function benchLoad(): Promise<Results> {
  const folder = mkdtempSync(join(tmpdir(), 'jiefen-bench-load-'));
  try {
    process.stdout.write(`Entering ${PHONES} people ...\n`);
    const mediators = await enterMediators(folder, PHONES, CASES_EACH);
    const server = await startOurs(folder);
    const results = { server: await measure(server, folder, mediators) };
    const setting = { phones: PHONES, 'rounds a second': ROUNDS_A_SECOND };
    writeReport({ name: 'load', setting, notes, results, browser: '-' });
    printTable(results, 'server');
    return results;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const notes = [
  'A thousand people in 250 committees, each with a phone and a session. Server and phones share the machine.',
  'rounds: POST /api/sync over the loopback, from the request to the parsed answer; one in three brings a case.',
  'phone woke late: how much later a phone woke than it wanted to. Where this is long, the rounds say more about the machine than about the server.',
  'cases taken a second: every phone sends its waiting cases at once. Afterwards the server is killed, and every case it had answered is looked for in its store.',
];

async function measure(server: MeasuredServer, folder: string, mediators: readonly Mediator[]) {
  const loaded: Loaded[] = mediators.map(({ person, cookie, cases }) => ({
    phone: createPhone(server.url, person.id, cookie),
    cases: [...cases],
  }));
  await inTurn(loaded, AT_ONCE, ({ phone }) => phone.exchange([]));
  const before = await server.spent();
  const day = await workADay(loaded);
  const after = await server.spent();
  const flood = await sendEverything(loaded);
  // What was answered must be on the disk, whatever happens in the next moment.
  server.kill();
  const rounds = day.pushes.length + day.pulls.length;
  return {
    'round with a case': day.pushes,
    'round without': day.pulls,
    'phone woke late': day.late,
    'errors, %': [((day.errors + flood.errors) / (rounds + loaded.length)) * 100],
    'cases taken a second': [flood.perSecond],
    'server CPU of a round': [(after.cpu - before.cpu) / rounds],
    'answered and lost': [await countLost(folder, mediators, [...day.taken, ...flood.taken])],
  };
}

async function countLost(folder: string, mediators: readonly Mediator[], taken: readonly string[]): Promise<number> {
  const region = mediators[0]?.person.region ?? '';
  const store = await openStore({ dataFolder: folder });
  const found = new Set<string>();
  for (let from = 0; from < taken.length; from += 500) {
    const part = taken.slice(from, from + 500);
    for (const { id } of await store.read(({ documents }) => documents.byIds(region, part))) found.add(id);
  }
  await store.close();
  return taken.filter((id) => !found.has(id)).length;
}
