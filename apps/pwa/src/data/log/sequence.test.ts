import { afterEach, expect, it, vi } from 'vitest';
import type { Database } from '../database.ts';
import { createTestVault, makeKey } from './testing.ts';
import { openTestLog } from './testing/open-log.ts';

const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;

afterEach(() => {
  vi.useRealTimers();
});

/** Sets the clock of the device to another moment, in milliseconds from now. */
function setClockOff(ms: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms });
}

async function changedSince({ local }: Database, sequence: number): Promise<{ ids: string[]; sequence: number }> {
  const since = local.collection.storageInstance.originalStorageInstance.getChangedDocumentsSince;
  const found = await since?.(1000, { sequence });
  return { ids: (found?.documents ?? []).map(({ id }) => id), sequence: found?.checkpoint.sequence };
}

it('S10: what was written since a point is told by the order of writing, whatever the clock does, across restarts', async () => {
  const vault = createTestVault();
  const key = await makeKey();
  let log = await openTestLog(vault, key);
  let { sequence } = await changedSince(log.database, 0);
  const jumps = [0, -2 * HOUR, 2 * HOUR, -10 * YEAR, 10 * YEAR, -10 * YEAR];
  for (const [turn, jump] of jumps.entries()) {
    setClockOff(jump);
    await log.write(`before ${turn}`, turn);
    await log.write('again', turn);
    if (turn % 2 === 1) log = await openTestLog(vault, key);
    await log.write(`after ${turn}`, turn);
    if (turn % 3 === 0) await log.tidy();
    const changed = await changedSince(log.database, sequence);
    expect(changed.ids).toEqual([`before ${turn}`, 'again', `after ${turn}`]);
    expect(changed.sequence).toBeGreaterThan(sequence);
    sequence = changed.sequence;
  }
  expect((await changedSince(log.database, sequence)).ids).toEqual([]);
});

it('S10: a number is never given twice, even when everything it was given to is erased', async () => {
  const vault = createTestVault();
  const key = await makeKey();
  const first = await openTestLog(vault, key);
  await first.write('one', 1);
  const { sequence } = await changedSince(first.database, 0);
  await first.erase('one');
  await first.tidy();
  const second = await openTestLog(vault, key);
  await second.write('two', 2);
  expect((await changedSince(second.database, sequence)).ids).toEqual(['two']);
});
