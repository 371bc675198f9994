import { openDatabase } from '../../../apps/pwa/src/data/database.ts';
import { createCipher } from '../../../apps/pwa/src/data/log/cipher.ts';
import { openStore } from '../../../apps/pwa/src/data/storage.ts';
import { furnish, type Furnished } from '../../../apps/pwa/src/data/workspace.ts';
import { createRandom } from '../../../apps/sync-server/src/simulator/random.ts';
import type { Report } from '../report.ts';
import { planted } from './planted.ts';
import { createHurriedPlatform } from './platform.ts';
import { keyOfPhone } from './vault.ts';
import { createWork, takeInventory, type Work } from './work.ts';

declare global {
  interface Window {
    /** Put here by the run; settles when the report has arrived outside of the browser. */
    report(report: Report): Promise<void>;
  }
}

const HANDS = 6;
const asked = new URLSearchParams(location.search);
const platform = createHurriedPlatform();
const profile = {
  id: 'u-zhao',
  name: '赵测试',
  role: 'village-mediator',
  orgId: 'pmc-np',
  region: '990101',
  organisation: null,
} as const;

async function open(): Promise<{ app: Furnished; unreadable: number }> {
  const store = await openStore(platform, { vault: 'kills-vault', cipher: createCipher(await keyOfPhone()) });
  if (store === 'wrong-key') throw new Error(store);
  const app = await furnish(platform, profile, await openDatabase(store));
  return { app, unreadable: store.damage.length };
}

/** The session's cookie may have gone down with the browser. */
async function signIn(): Promise<void> {
  if ((await fetch('/api/session')).ok) return;
  await fetch('/api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account: 'zhao', password: 'jiefen-demo' }),
  });
}

function tellOfSync({ sync: { status } }: Furnished): void {
  let was = false;
  status.subscribe(() => {
    const isSyncing = status.current?.activity === 'exchanging';
    if (isSyncing !== was) void window.report({ kind: 'syncing', isSyncing });
    was = isSyncing;
  });
}

/** Several hands write in bursts; the pauses between them are when pages are tidied up. */
async function workForEver(app: Furnished): Promise<never> {
  const random = createRandom(Number(asked.get('seed')));
  let turn = Number(asked.get('turn'));
  const hands = Array.from({ length: HANDS }, (_, hand) => createWork(app, random, () => (turn += 1), hand));
  for (;;) {
    await window.report({ kind: 'doing', what: 'writing' });
    const times = 2 + random.below(10);
    await Promise.all(hands.map((work) => writeSome(work, times)));
    await window.report({ kind: 'doing', what: 'tidying' });
    await new Promise((resolve) => setTimeout(resolve, random.below(300)));
  }
}

/** What is acknowledged is told at once, and the next write does not wait for the telling. */
async function writeSome(work: Work, times: number): Promise<void> {
  for (let left = times; left > 0; left -= 1) void window.report({ kind: 'acknowledged', write: await work.act() });
}

/** Sends everything and says when nothing waits any more. */
async function settle(app: Furnished): Promise<void> {
  for (;;) {
    await app.sync.now();
    const { pending, problem } = app.sync.status.current;
    if (problem === null) await window.report({ kind: 'received', pending });
    if (pending === 0 && problem === null) return;
  }
}

try {
  planted[asked.get('planted') ?? '']?.();
  await window.report({ kind: 'doing', what: 'opening' });
  const { app, unreadable } = await open();
  await window.report({ kind: 'inventory', inventory: await takeInventory(app, unreadable) });
  tellOfSync(app);
  await signIn();
  if (asked.has('settle')) await settle(app);
  else await workForEver(app);
} catch (error) {
  await window.report({ kind: 'broken', problem: String(error) });
}
