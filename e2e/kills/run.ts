import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createRandom, type Random } from '../../apps/sync-server/src/simulator/random.ts';
import { createTestServer, removeTestServer, type TestServer } from '../server.ts';
import { startBrowser } from './browser.ts';
import { buildPhone } from './build-phone.ts';
import { listen, type Ears } from './ears.ts';
import { createLedger, toDrafts, toHoldings, type Ledger } from './ledger.ts';
import { countParts, type PartsSent } from './parts-sent.ts';
import type { Report } from './report.ts';
import { readServerBooks } from './server-books.ts';
import { tearLog } from './tear.ts';

/** Kills come at any moment of this time after the page was asked for, in milliseconds. */
const LONGEST_LIFE_MS = 3000;
/** No write of one life may look like a write of another, whether it was acknowledged or not. */
const TURNS = 1_000_000;
const SETTLES_WITHIN_MS = 120_000;
const OPENS_WITHIN_MS = 30_000;

/** When a kill comes: at any time, right after a word was given, or while one thing is under way. */
const aims = ['any', 'any', 'acknowledged', 'acknowledged', 'acknowledged', 'migrating', 'uploading'] as const;
type Aim = (typeof aims)[number];

/** So often a kill leaves a torn record in the browser's log. */
const TORN = 0.1;
/** So long the browser may take to put its old log away. */
const PUT_AWAY_MS = 300;
/** How long after the moment that was aimed at the kill comes at the latest, in milliseconds. */
const SOON_MS = 150;

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
  /** Parts of files that were sent again without need. */
  resent: string[];
  /** How often a record of the browser's log was torn. */
  torn: number;
  /** How often the kill came while the app was doing what. */
  moments: Record<string, number>;
}

interface Scene {
  run: KillRun;
  server: TestServer;
  profile: string;
  random: Random;
  ledger: Ledger;
  parts: PartsSent;
  result: KillResult;
  /** The last kill tore a record of the browser's log. */
  isTorn: boolean;
}

/** Kills the browser again and again while a person works, and compares after each start with the ledger. */
export async function runKills(run: KillRun): Promise<KillResult> {
  const app = await buildPhone();
  const server = await createTestServer({ JIEFEN_APP: app });
  await server.start();
  const profile = await mkdtemp(join(tmpdir(), 'jiefen-kills-phone-'));
  const parts = countParts();
  const counts = { kills: 0, torn: 0, acknowledged: 0, moments: {} };
  const result = { ...counts, lost: [], unreadable: [], duplicated: [], resent: parts.resent };
  const random = createRandom(run.seed);
  const scene: Scene = { run, server, profile, random, ledger: createLedger(), parts, result, isTorn: false };
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
  const { server, profile, random, parts } = scene;
  const aim = until === 'until killed' ? random.pick(aims) : undefined;
  const browser = await startBrowser(profile);
  const ears = await listen(browser.page, (report) => take(scene, report));
  parts.follow(browser.page);
  const opening = browser.page.goto(`${server.url}/?${queryOf(scene, aim)}`).catch(() => undefined);
  if (aim === undefined) await ears.next(isAllReceived, SETTLES_WITHIN_MS);
  else await waitFor(aim, scene, ears);
  await browser.kill();
  await opening;
  if (aim !== undefined) await countKill(scene, ears.moment());
}

function queryOf({ run, random, result }: Scene, aim: Aim | undefined): URLSearchParams {
  return new URLSearchParams({
    seed: String(random.below(1_000_000)),
    turn: String((result.kills + 1) * TURNS),
    ...(aim === undefined ? { settle: '1' } : {}),
    ...(aim === 'migrating' ? { migrate: '1' } : {}),
    ...(run.planted === undefined ? {} : { planted: run.planted }),
  });
}

async function waitFor(aim: Aim, { random, isTorn }: Scene, ears: Ears): Promise<void> {
  // Two such kills in a row, the second before the app has had a fresh log begun, are more than anything can stand.
  if (isTorn) {
    await ears.next(({ kind }) => kind === 'doing', OPENS_WITHIN_MS);
    await wait(PUT_AWAY_MS);
  }
  if (aim === 'migrating' && !isTorn) await ears.next((report) => isDoing(report, 'migrating'), OPENS_WITHIN_MS);
  if (aim === 'uploading') await ears.next(isUploading, 2 * LONGEST_LIFE_MS);
  await wait(random.below(aim === 'migrating' || aim === 'uploading' ? SOON_MS : LONGEST_LIFE_MS));
  // The hardest moment is right after a word was given.
  if (aim === 'acknowledged') await ears.next(({ kind }) => kind === 'acknowledged', LONGEST_LIFE_MS);
}

async function countKill(scene: Scene, moment: string): Promise<void> {
  const { run, profile, random, ledger, result } = scene;
  scene.isTorn = random.chance(TORN) && (await tearLog(profile));
  result.kills += 1;
  if (scene.isTorn) result.torn += 1;
  result.moments[moment] = (result.moments[moment] ?? 0) + 1;
  const how = scene.isTorn ? `${moment}, in a record` : moment;
  run.say(`kill ${result.kills} while ${how}, ${ledger.count} acknowledged, lost ${result.lost.length}`);
}

function isDoing(report: Report, what: string): boolean {
  return report.kind === 'doing' && report.what === what;
}

function isUploading(report: Report): boolean {
  return report.kind === 'uploading' && report.isUploading;
}

function isAllReceived(report: Report): boolean {
  return report.kind === 'received' && report.pending === 0;
}

/** Notes what was acknowledged; compares when the app came up again and says what it has, or that it cannot. */
function take({ run, result, ledger, server }: Scene, report: Report): void {
  if (report.kind === 'acknowledged') ledger.note(report.write);
  if (report.kind === 'received' && report.pending > 0) run.say(`waiting: ${report.waiting.join(', ')}`);
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
