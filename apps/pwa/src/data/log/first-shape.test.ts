import { expect, it } from 'vitest';
import type { StoredDocument } from './document.ts';
import { createTestVault, makeKey } from './testing.ts';
import { LOG, openTestLog, testRow, writeFirstShape } from './testing/open-log.ts';

const stored = (id: string, content: unknown, isErased = false): StoredDocument => ({
  ...{ ...testRow(id, content), unsent: 1 },
  ...{ _deleted: isErased, _rev: '1-first', _meta: { lwt: 1 }, _attachments: {} },
});

/** Three large pages, then changes of single documents, one of them erased. */
const writes = [
  ...[0, 1, 2].map((page) => Array.from({ length: 128 }, (_, at) => stored(`row ${page * 128 + at}`, 'first'))),
  [stored('row 5', 'second')],
  [stored('row 6', '', true)],
  [stored('row 5', 'third')],
];

it('takes a log of the first shape over: nothing is lost, and what waits to be sent still waits', async () => {
  const vault = createTestVault();
  const key = await makeKey();
  await writeFirstShape(vault, key, writes);
  const log = await openTestLog(vault, key);
  const before = await log.all();
  expect([Object.keys(before).length, before['row 5'], before['row 6']]).toEqual([383, 'third', undefined]);
  await log.tidy();
  expect([...(vault.shelves.get(LOG)?.values() ?? [])].every(({ format }) => format !== undefined)).toBe(true);
  const after = await openTestLog(vault, key);
  expect(await after.all()).toEqual(before);
  expect((await after.database.local.heads()).filter(({ light }) => light.unsent === 1)).toHaveLength(383);
});

it('can be killed at any step of the taking over, goes on at the next start, and loses nothing', async () => {
  const key = await makeKey();
  for (let step = 1, isDone = false; !isDone; step += 1) {
    const vault = createTestVault();
    await writeFirstShape(vault, key, writes);
    const first = await openTestLog(vault, key);
    const before = await first.all();
    let steps = 0;
    vault.beforeWrite = () => {
      steps += 1;
      if (steps >= step) throw new Error('died');
    };
    await first.tidy();
    vault.beforeWrite = () => undefined;
    isDone = steps < step;
    const second = await openTestLog(vault, key);
    expect(await second.all()).toEqual(before);
    expect(second.damage).toEqual([]);
    await second.write('row 7', 'written between');
    await second.tidy();
    const third = await openTestLog(vault, key);
    expect(await third.all()).toEqual({ ...before, 'row 7': 'written between' });
  }
});
