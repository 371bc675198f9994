import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Request } from 'playwright';
import { rankOf } from '../../apps/pwa/src/data/row.ts';
import type { Durability } from '../phone/durability.ts';
import { newProfile } from '../run/browser.ts';
import { buildPages } from '../run/build.ts';
import { type Data, prepareData, startOurs } from '../run/data.ts';
import type { Spent } from '../run/meter.ts';
import { note, type Results, turn, writeReport } from '../run/results.ts';
import { type MeasuredServer, startServer } from '../run/server.ts';
import type { Setting } from '../run/setting.ts';
import { printTable } from '../run/table.ts';

const bench = resolve(import.meta.dirname, '..');
const site = join(bench, '.cache/sync');
const EDITS = 1000;

/** Each side with the page that is its phone. `floor` speaks with our server. */
const SIDES = ['ours', 'rxdb', 'pouchdb', 'floor'];

/** Measures phone and server together against their peers: all cases down, a thousand changes up. */
export async function benchSync({ docs, rounds, whole }: Setting): Promise<Results> {
  const data = await prepareData(docs, whole);
  await buildPages('sync', site);
  const rows = data.cases.map((body) => ({ id: body.id, rank: rankOf(String(body['createdAt'])), body }));
  writeFileSync(join(bench, '.cache/rows.json'), JSON.stringify(rows));
  const results: Results = Object.fromEntries(SIDES.map((side) => [side, {}]));
  let browser = '';
  for (let round = 0; round < rounds; round += 1) {
    for (const side of turn(SIDES, round)) {
      for (const durability of ['relaxed', 'strict'] as const) browser = await measure(side, durability, data, results);
      process.stdout.write(`round ${round + 1} of ${rounds}: ${side}\n`);
    }
  }
  const bytes = data.cases.reduce((sum, one) => sum + Buffer.byteLength(JSON.stringify(one)), 0);
  const setting = { docs: data.cases.length, rounds, whole, 'bytes per case': Math.round(bytes / data.cases.length) };
  writeReport({ name: 'sync', setting, notes, results, browser });
  printTable(results, 'floor');
  return results;
}

const notes = [
  'ours: encrypted phone, the real server on SQLite (every change durable). rxdb: RxDB on Dexie with rxdb-server in memory. pouchdb: PouchDB on idb with express-pouchdb in memory. floor: fetch and plain IndexedDB against our server.',
  'strict: every writing transaction of the phone waits for the disk; relaxed: none does.',
  'Server CPU is user and system time of the server process; KB are counted at its sockets, headers included.',
];

async function measure(side: string, durability: Durability, data: Data, results: Results): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'jiefen-bench-server-'));
  cpSync(data.store, folder, { recursive: true });
  const server = await serverOf(side, folder);
  const profile = newProfile();
  try {
    return await profile.visit(`${server.url}/${side}.html`, async (page, context) => {
      const step = stepper(server, (measured) => note(results, side, measured));
      await page.evaluate((how) => syncBench.prepare(how), durability);
      const first = `first sync, ${durability}`;
      await step(first, () => page.evaluate((count) => syncBench.firstSync(count), data.cases.length));
      const asked: Request[] = [];
      page.on('requestfinished', (request) => asked.push(request));
      await step('nothing new', () => page.evaluate(() => syncBench.ask()));
      note(results, side, { 'nothing new: KB without headers': [await contentOf(asked)] });
      page.removeAllListeners('requestfinished');
      const edits = Math.min(EDITS, data.cases.length);
      note(results, side, { [`edits, ${durability}`]: [await page.evaluate((count) => syncBench.edit(count), edits)] });
      await step(`edits going up, ${durability}`, () => page.evaluate(() => syncBench.push()));
      return context.browser()?.version() ?? '';
    });
  } finally {
    profile.remove();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What requests and answers carried, in KB. */
async function contentOf(requests: readonly Request[]): Promise<number> {
  const sizes = await Promise.all(requests.map((request) => request.sizes()));
  return (
    sizes.reduce((sum, { requestBodySize, responseBodySize }) => sum + requestBodySize + responseBodySize, 0) / 1000
  );
}

/** Runs a step of the page and notes its time with what the server spent on it. */
function stepper(server: MeasuredServer, take: (measured: Record<string, number[]>) => void) {
  return async (metric: string, work: () => Promise<number>) => {
    const before = await server.spent();
    const ms = await work();
    const after = await server.spent();
    const spent = (of: keyof Spent) => after[of] - before[of];
    take({
      [metric]: [ms],
      [`${metric}: server CPU`]: [spent('cpu')],
      [`${metric}: requests`]: [spent('requests')],
      [`${metric}: KB`]: [(spent('bytesOut') + spent('bytesIn')) / 1000],
    });
  };
}

function serverOf(side: string, folder: string): Promise<MeasuredServer> {
  if (side === 'ours' || side === 'floor') return startOurs(folder, { JIEFEN_APP: site });
  const peer = side === 'rxdb' ? 'rxdb-server' : 'express-pouchdb';
  const main = join(bench, 'peers', peer, 'main.ts');
  return startServer(main, { CASES: join(bench, '.cache/rows.json'), SITE: site, NODE_NO_WARNINGS: '1' });
}
