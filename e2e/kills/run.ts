import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { createRandom, type Random } from '../../apps/sync-server/src/simulator/random.ts';
import { createTestServer, removeTestServer, type TestServer } from '../server.ts';
import { startBrowser } from './browser.ts';
import { buildPhone } from './build-phone.ts';
import { createLedger, toDrafts, toHoldings, type Ledger } from './ledger.ts';
import type { Report } from './report.ts';
import { readServerBooks } from './server-books.ts';

/** Kills come at any moment of this time after the page was asked for, in milliseconds. */
const LONGEST_LIFE_MS = 3000;
/** No write of one life may look like a write of another, whether it was acknowledged or not. */
const TURNS = 1_000_000;
const SETTLES_WITHIN_MS = 120_000;

export interface KillRun {
  times: number;
  seed: number;
  /** A bug to put into the phone. */
  planted?: string | undefined;
  /** Told what happens, one line at a time. */
  say(line: string): void;
}

export interface KillResult {
  kills: number;
  acknowledged: number;
  lost: string[];
  unreadable: string[];
  duplicated: string[];
  /** How often the kill came while the app was doing what. */
  moments: Record<string, number>;
}

interface Scene {
  run: KillRun;
  server: TestServer;
  profile: string;
  random: Random;
  ledger: Ledger;
  result: KillResult;
}

/** Kills the browser again and again while a person works, and compares after each start with the ledger. */
export async function runKills(run: KillRun): Promise<KillResult> {
  const app = await buildPhone();
  const server = await createTestServer({ JIEFEN_APP: app });
  await server.start();
  const profile = await mkdtemp(join(tmpdir(), 'jiefen-kills-phone-'));
  const result = { kills: 0, acknowledged: 0, lost: [], unreadable: [], duplicated: [], moments: {} };
  const scene = { run, server, profile, random: createRandom(run.seed), ledger: createLedger(), result };
  try {
    while (result.kills < run.times) await liveOnce(scene, 'until killed');
    await liveOnce(scene, 'until received');
    compareWithServer(scene);
    return { ...result, acknowledged: scene.ledger.count };
  } finally {
    await removeTestServer(server);
    for (const folder of [app, profile]) await rm(folder, { recursive: true, force: true });
  }
}

/** One start of the app, from the first page on to its sudden end. */
async function liveOnce(scene: Scene, until: 'until killed' | 'until received'): Promise<void> {
  const { run, server, profile, random, ledger, result } = scene;
  const isLast = until === 'until received';
  const browser = await startBrowser(profile);
  const ears = await listen(scene, browser.page);
  const opening = browser.page.goto(`${server.url}/?${queryOf(scene, isLast)}`).catch(() => undefined);
  if (isLast) await atMost(SETTLES_WITHIN_MS, ears.received);
  else await wait(random.below(LONGEST_LIFE_MS));
  // The hardest moment is right after a word was given.
  if (!isLast && random.chance(0.5)) await atMost(LONGEST_LIFE_MS, ears.nextAcknowledged());
  await browser.kill();
  await opening;
  if (isLast) return;
  const moment = ears.moment();
  result.kills += 1;
  result.moments[moment] = (result.moments[moment] ?? 0) + 1;
  run.say(`kill ${result.kills} while ${moment}, ${ledger.count} acknowledged, lost ${result.lost.length}`);
}

function queryOf({ run, random, result }: Scene, isLast: boolean): URLSearchParams {
  return new URLSearchParams({
    seed: String(random.below(1_000_000)),
    turn: String((result.kills + 1) * TURNS),
    ...(isLast ? { settle: '1' } : {}),
    ...(run.planted === undefined ? {} : { planted: run.planted }),
  });
}

/** What the run hears of the app inside. */
interface Ears {
  received: Promise<undefined>;
  nextAcknowledged(): Promise<undefined>;
  /** What the app was doing when it was last heard of. */
  moment(): string;
}

async function listen(scene: Scene, page: Page): Promise<Ears> {
  const received = Promise.withResolvers<undefined>();
  let acknowledged = Promise.withResolvers<undefined>();
  let doing = 'starting';
  let isSyncing = false;
  await page.exposeFunction('report', (report: Report) => {
    if (report.kind === 'doing') doing = report.what;
    if (report.kind === 'syncing') ({ isSyncing } = report);
    if (report.kind === 'received' && report.pending === 0) received.resolve(undefined);
    take(scene, report);
    if (report.kind === 'acknowledged') acknowledged.resolve(undefined);
  });
  return {
    received: received.promise,
    nextAcknowledged() {
      acknowledged = Promise.withResolvers<undefined>();
      return acknowledged.promise;
    },
    moment: () => (isSyncing ? `${doing} and syncing` : doing),
  };
}

function atMost(ms: number, promise: Promise<undefined>): Promise<undefined> {
  return Promise.race([promise, wait(ms, undefined, { ref: false })]);
}

/** Notes what was acknowledged; compares when the app came up again and says what it has, or that it cannot. */
function take({ result, ledger, server }: Scene, report: Report): void {
  if (report.kind === 'acknowledged') ledger.note(report.write);
  if (report.kind === 'broken') result.unreadable.push(report.problem);
  if (report.kind !== 'inventory') return;
  const { inventory } = report;
  if (inventory.unreadable > 0) result.unreadable.push(`${inventory.unreadable} pages`);
  const refused = inventory.documents.filter((document) => document.refused !== null);
  for (const { id, refused: reason } of refused) result.lost.push(`${id} was not taken: ${reason}`);
  const held = [toHoldings(inventory), readServerBooks(server.folder).holdings];
  for (const write of ledger.missing(held, toDrafts(inventory))) result.lost.push(JSON.stringify(write));
}

function compareWithServer({ result, ledger, server }: Scene): void {
  const { holdings, duplicated } = readServerBooks(server.folder);
  result.duplicated.push(...duplicated);
  for (const write of ledger.missing([holdings])) result.lost.push(`not at the server: ${JSON.stringify(write)}`);
}
