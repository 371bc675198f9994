import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { newProfile } from '../run/browser.ts';
import { buildPages } from '../run/build.ts';
import { prepareData } from '../run/data.ts';
import { note, type Results, turn, writeReport } from '../run/results.ts';
import type { Setting } from '../run/setting.ts';
import { serveSite } from '../run/site.ts';
import { printTable } from '../run/table.ts';
import type { Measured } from './measure.ts';

const site = resolve(import.meta.dirname, '../.cache/phone');
const SIDES = ['vault', 'rxdb-dexie', 'pouchdb', 'raw'];

/** Measures the storage on the phone against its peers, round by round so that a busy moment meets all of them. */
export async function benchPhone({ docs, rounds, whole }: Setting): Promise<Results> {
  const { cases } = await prepareData(docs, whole);
  await buildPages('phone', site);
  writeFileSync(join(site, 'cases.json'), JSON.stringify(cases));
  const { url, close } = await serveSite(site);
  const results: Results = Object.fromEntries(SIDES.map((side) => [side, {}]));
  const around = { browser: '' };
  for (let round = 0; round < rounds; round += 1) {
    for (const side of turn(SIDES, round)) {
      around.browser = await measure(url, side, results);
      process.stdout.write(`round ${round + 1} of ${rounds}: ${side}\n`);
    }
  }
  close();
  const bytes = cases.reduce((sum, one) => sum + Buffer.byteLength(JSON.stringify(one)), 0);
  const setting = { docs: cases.length, rounds, whole, 'bytes per case': Math.round(bytes / cases.length) };
  writeReport({ name: 'phone', setting, notes, results, browser: around.browser });
  printTable(results, 'raw');
  return results;
}

const notes = [
  'Only vault encrypts. All sides store the same cases and are asked through an index on the rank.',
  'strict: every writing transaction of every side waits for the disk; relaxed: none does. Lists, counts, scans and cold starts were measured on what was written strictly.',
  'As shipped, vault asks for strict; RxDB on Dexie, PouchDB and plain IndexedDB ask for nothing, which this browser takes as relaxed.',
  'cold start: new browser process, from the navigation to the first 50 cases with bodies, script included.',
];

async function measure(url: string, side: string, results: Results): Promise<string> {
  const relaxed = newProfile();
  const address = `${url}/${side}.html`;
  note(results, side, await relaxed.visit(address, (page) => page.evaluate(() => bench.fill('relaxed', 'writes'))));
  relaxed.remove();
  const strict = newProfile();
  const asked: Measured = await strict.visit(address, (page) =>
    page.evaluate(() => bench.fill('strict', 'everything')),
  );
  note(results, side, asked);
  const browser = await strict.visit(address, async (page, context) => {
    note(results, side, await page.evaluate(() => bench.coldStart()));
    return context.browser()?.version() ?? '';
  });
  strict.remove();
  return browser;
}
