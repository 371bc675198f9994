import { afterEach, expect, it } from 'vitest';
import type {} from '@vitest/browser-playwright';
import { cdp } from 'vitest/browser';
import type { Phone } from './testing/phone.ts';
import { setStage } from './testing/stage.ts';

const SIZE = 20_000;

/** Random, so that nothing on the way to the disk can pack it. */
function bigText(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(SIZE));
  return [...bytes].map((byte) => byte.toString(16)).join('');
}

async function setRoom(room: number | undefined): Promise<void> {
  const { usage = 0 } = await navigator.storage.estimate();
  const quota = room === undefined ? {} : { quotaSize: usage + room };
  await cdp().send('Storage.overrideQuotaForOrigin', { origin: location.origin, ...quota });
}

/** Writes case after case until one is not taken; gives those that were, and why the last was not. */
async function writeUntilRefused(phone: Phone): Promise<{ kept: string[]; why: string }> {
  const kept: string[] = [];
  for (let count = 0; ; count += 1) {
    const id = `full-${count}`;
    const refused = await phone.write(id, { title: id, brief: bigText() }).catch((error: Error) => error);
    if (refused !== undefined) return { kept, why: refused.message };
    kept.push(id);
  }
}

const idsOf = async (phone: Phone) => (await phone.ids()).sort();

afterEach(() => setRoom(undefined));

it('a disk that fills up in earnest is told to the writer; what was acknowledged stands, and nothing else does', async () => {
  const stage = await setStage('own');
  await setRoom(60 * SIZE);
  const app = await stage.start();
  await app.write('before', { title: '早' });
  // A browser may go by the room it knew of half a minute ago.
  const { kept, why } = await writeUntilRefused(app);
  expect(why).toBe('storage-full');
  const stands = ['before', ...kept].sort();
  expect(await idsOf(app)).toEqual(stands);

  const coming = Array.from({ length: 30 }, (_, index) => `d${index}`);
  for (const id of coming) stage.server.put(id, { title: id, brief: bigText() });
  await app.sync();
  expect((await idsOf(app)).length).toBeLessThan(stands.length + coming.length);

  await setRoom(undefined);
  await app.write('after', { title: '晚' });
  await app.sync();
  await app.close();
  const later = await stage.start();
  expect(await idsOf(later)).toEqual([...stands, ...coming, 'after'].sort());
  await later.close();
}, 90_000);
