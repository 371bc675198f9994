import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { WireDocument } from '../../packages/domain/src/sync/wire.ts';
import { fillStore, mediator } from './cases.ts';
import { pullAll } from './pull.ts';
import { type MeasuredServer, startServer } from './server.ts';

const cache = resolve(import.meta.dirname, '../.cache');

/** The program that `npm start` ends in. */
const serverProgram = resolve(import.meta.dirname, '../../apps/sync-server/src/main.ts');

/** Starts the server on a data folder as somebody does who tries the demo; `env` adds to its settings. */
export function startOurs(folder: string, env: Record<string, string> = {}): Promise<MeasuredServer> {
  const quiet = { JIEFEN_LOG: 'error', NODE_NO_WARNINGS: '1' };
  return startServer(serverProgram, { JIEFEN_DATA: folder, JIEFEN_DEMO: '1', ...quiet, ...env });
}

/** What the benchmarks work on. */
export interface Data {
  /** A data folder of the server. It is copied, never served. */
  store: string;
  /** The same cases as a phone gets them. */
  cases: WireDocument[];
}

/** Gives a store with so many cases and the cases themselves; made once a day and for each state of the project. */
export async function prepareData(count: number, whole: boolean): Promise<Data> {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const day = new Date().toISOString().slice(0, 10);
  const store = join(cache, `${count}${whole ? '-whole' : ''}-${day}-${commit}`);
  if (!existsSync(store)) {
    process.stdout.write(`Inventing ${count} cases ...\n`);
    const making = `${store}.making`;
    rmSync(making, { recursive: true, force: true });
    mkdirSync(making, { recursive: true });
    await fillStore(making, count, whole);
    await writeCases(making);
    renameSync(making, store);
  }
  return { store, cases: JSON.parse(readFileSync(join(store, 'cases.json'), 'utf8')) };
}

async function writeCases(store: string): Promise<void> {
  const server = await startOurs(store);
  try {
    const deliveries = await pullAll(server.url, mediator.account);
    // A case is told once per scope that shows it.
    const cases = new Map(
      deliveries.flatMap((one) => ('doc' in one && one.collection === 'mediation' ? [[one.doc.id, one.doc]] : [])),
    );
    writeFileSync(join(store, 'cases.json'), JSON.stringify([...cases.values()]));
  } finally {
    await server.stop();
  }
}
