import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openStore } from '../../apps/sync-server/src/store/open.ts';
import { serverProgram } from '../run/data.ts';
import { note, type Results, writeReport } from '../run/results.ts';
import { startServer } from '../run/server.ts';
import type { Setting } from '../run/setting.ts';
import { printTable } from '../run/table.ts';
import { enterMediators, type Mediator } from './people.ts';
import { createPhone, type Phone } from './phone.ts';

const PHONES = 1000;
const CASES_EACH = 12;
/** Of the cases of each phone, so many are kept for the flood at the end. */
const FOR_THE_FLOOD = 8;
/** On average each phone makes a round so often; one in three brings a case. */
const PAUSE_MS = 10_000;
const DAY_MS = 40_000;

/** Lets a thousand phones work with one server: a busy day, then everybody sends at once after an outage. */
export async function benchLoad(_: Setting): Promise<Results> {
  const folder = mkdtempSync(join(tmpdir(), 'jiefen-bench-load-'));
  const results: Results = { server: {} };
  try {
    process.stdout.write(`Entering ${PHONES} people ...\n`);
    const mediators = await enterMediators(folder, PHONES, CASES_EACH);
    const server = await startServer(serverProgram, {
      JIEFEN_DATA: folder,
      JIEFEN_LOG: 'error',
      NODE_NO_WARNINGS: '1',
    });
    const phones = mediators.map(({ person, cookie }) => createPhone(server.url, person.id, cookie));
    await inTurn(phones, 16, (phone) => phone.exchange([]));
    const before = (await server.spent()).cpu;
    const day = await workADay(phones, mediators);
    const cpu = (await server.spent()).cpu - before;
    const flood = await sendEverything(phones, mediators);
    // What was answered must be on the disk, whatever happens in the next moment.
    server.kill();
    const lost = await countLost(folder, mediators, [...day.taken, ...flood.taken]);
    note(results, 'server', {
      'round with a case': day.pushes,
      'round without': day.pulls,
      'errors, %': [((day.errors + flood.errors) / (day.pushes.length + day.pulls.length + flood.requests)) * 100],
      'cases taken a second': [flood.perSecond],
      'server CPU of a round': [cpu / (day.pushes.length + day.pulls.length)],
      'answered and lost': [lost],
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  writeReport({
    name: 'load',
    setting: { phones: PHONES, 'rounds a second': (PHONES * 1000) / PAUSE_MS },
    notes,
    results,
    browser: '-',
  });
  printTable(results, 'server');
  return results;
}

const notes = [
  'A thousand people in 250 committees, each with a phone and a session. Server and phones share the machine.',
  'rounds: POST /api/sync over the loopback, from the request to the parsed answer.',
  'cases taken a second: every phone sends its waiting cases at once. Afterwards the server is killed, and every case it had answered is looked for in its store.',
];

interface Day {
  /** Milliseconds of each round. */
  pushes: number[];
  pulls: number[];
  errors: number;
  taken: string[];
}

interface Flood {
  errors: number;
  requests: number;
  taken: string[];
  perSecond: number;
}

/** Phones come at random, whether the server is quick or not. */
async function workADay(phones: readonly Phone[], mediators: readonly Mediator[]) {
  const told: Day = { pushes: [], pulls: [], errors: 0, taken: [] };
  const until = performance.now() + DAY_MS;
  const work = phones.map(async (phone, index) => {
    const cases = mediators[index]?.cases ?? [];
    await wait(Math.random() * PAUSE_MS);
    while (performance.now() < until) {
      const brings = Math.random() < 1 / 3 && cases.length > FOR_THE_FLOOD;
      const round = await phone.exchange(brings ? cases.splice(0, 1) : []);
      (brings ? told.pushes : told.pulls).push(round.ms);
      told.errors += round.isError ? 1 : 0;
      told.taken.push(...round.taken);
      await wait(Math.random() * 2 * PAUSE_MS);
    }
  });
  await Promise.all(work);
  return told;
}

async function sendEverything(phones: readonly Phone[], mediators: readonly Mediator[]) {
  const told: Flood = { errors: 0, requests: phones.length, taken: [], perSecond: 0 };
  const began = performance.now();
  await inTurn(phones, phones.length, async (phone, index) => {
    const round = await phone.exchange(mediators[index]?.cases.slice(0, FOR_THE_FLOOD) ?? []);
    told.errors += round.isError ? 1 : 0;
    told.taken.push(...round.taken);
  });
  told.perSecond = (told.taken.length * 1000) / (performance.now() - began);
  return told;
}

/** Goes through the items, so many at the same time. */
async function inTurn<Item>(
  items: readonly Item[],
  most: number,
  work: (item: Item, index: number) => Promise<unknown>,
) {
  const rest = items.entries();
  const run = async () => {
    for (const [index, item] of rest) await work(item, index);
  };
  await Promise.all(Array.from({ length: most }, run));
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
