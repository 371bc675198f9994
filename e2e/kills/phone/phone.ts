import { openDatabase } from '../../../apps/pwa/src/data/database.ts';
import { createCipher } from '../../../apps/pwa/src/data/log/cipher.ts';
import { beginFreshLog } from '../../../apps/pwa/src/data/log/fresh-log.ts';
import { openStore } from '../../../apps/pwa/src/data/storage.ts';
import { furnish, type Furnished } from '../../../apps/pwa/src/data/workspace.ts';
import { createRandom } from '../../../apps/sync-server/src/simulator/random.ts';
import type { Report } from '../report.ts';
import { openPhotos, type Photos } from './photos.ts';
import { planted } from './planted.ts';
import { createHurriedPlatform } from './platform.ts';
import { migrate, photoKey, vaultOfPhone } from './vault.ts';
import { createWork, takeInventory, type Work } from './work.ts';

declare global {
  interface Window {
    /** Put here by the run; settles when the report has arrived outside of the browser. */
    report(report: Report): Promise<void>;
  }
}

const HANDS = 6;
const asked = new URLSearchParams(location.search);
const random = createRandom(Number(asked.get('seed')));
const platform = createHurriedPlatform();
const profile = {
  id: 'u-zhao',
  name: '赵测试',
  role: 'village-mediator',
  orgId: 'pmc-np',
  region: '990101',
  organisation: null,
} as const;

interface Phone {
  app: Furnished;
  photos: Photos;
  damage: readonly unknown[];
}

async function open(): Promise<Phone> {
  await beginFreshLog();
  await window.report({ kind: 'doing', what: 'opening' });
  if (asked.has('migrate')) {
    await migrate(platform, () => window.report({ kind: 'doing', what: 'migrating' }));
    await window.report({ kind: 'doing', what: 'opening' });
  }
  const { vault, key } = await vaultOfPhone();
  const store = await openStore(platform, { vault, cipher: createCipher(key) });
  if (store === 'wrong-key') throw new Error(store);
  const app = await furnish(platform, profile, await openDatabase(store));
  const photos = await openPhotos(app, await photoKey(), random);
  return { app, photos, damage: store.damage };
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

function tellOfSending({ app: { sync }, photos }: Phone): void {
  const { status } = sync;
  let was = false;
  let isUploading = false;
  photos.status.subscribe(() => {
    const sends = [...photos.status.current.files.values()].some(({ state }) => state === 'sending');
    if (sends !== isUploading) void window.report({ kind: 'uploading', isUploading: sends });
    isUploading = sends;
  });
  status.subscribe(() => {
    const isSyncing = status.current?.activity === 'exchanging';
    if (isSyncing !== was) void window.report({ kind: 'syncing', isSyncing });
    was = isSyncing;
  });
}

/** Several hands write in bursts; the pauses between them are when pages are tidied up. */
async function workForEver({ app, photos }: Phone): Promise<never> {
  let turn = Number(asked.get('turn'));
  const hands = Array.from({ length: HANDS }, (_, hand) => createWork(app, photos, random, () => (turn += 1), hand));
  for (;;) {
    await window.report({ kind: 'doing', what: 'writing' });
    const times = 2 + random.below(10);
    await Promise.all([...hands.map((work) => writeSome(work, times)), ...hands.slice(0, 1).map(takePhoto)]);
    await window.report({ kind: 'doing', what: 'tidying' });
    await new Promise((resolve) => setTimeout(resolve, random.below(300)));
  }
}

/** What is acknowledged is told at once, and the next write does not wait for the telling. */
async function writeSome(work: Work, times: number): Promise<void> {
  for (let left = times; left > 0; left -= 1) void window.report({ kind: 'acknowledged', write: await work.act() });
}

async function takePhoto(work: Work): Promise<void> {
  const write = await work.takePhoto();
  if (write !== undefined) void window.report({ kind: 'acknowledged', write });
}

/** Sends everything and says when nothing waits any more. */
async function settle({ app, photos }: Phone): Promise<void> {
  for (;;) {
    await app.sync.now();
    await photos.evidence.sendNow();
    const { problem, ...words } = app.sync.status.current;
    const pending = words.pending + photos.status.current.files.size;
    const waiting = [...photos.status.current.files.values()].map(({ state, reason = '' }) => `${state} ${reason}`);
    await window.report({
      kind: 'received',
      pending,
      waiting: [problem ?? '', photos.status.current.problem ?? '', ...waiting],
    });
    if (pending === 0 && problem === null) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

try {
  planted[asked.get('planted') ?? '']?.();
  const phone = await open();
  const { app, photos, damage } = phone;
  await window.report({ kind: 'inventory', inventory: await takeInventory(app, photos, damage) });
  tellOfSending(phone);
  await signIn();
  if (asked.has('settle')) await settle(phone);
  else await workForEver(phone);
} catch (error) {
  await window.report({ kind: 'broken', problem: String(error) });
}
