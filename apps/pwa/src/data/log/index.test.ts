import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createTestVault, makeKey, type TestVault } from './testing.ts';
import { damage, INDEX, LOG, openedTexts, openTestLog, type TestLog, testRow } from './testing/open-log.ts';

const MANY = Array.from({ length: 700 }, (_, number) => `row ${number}`);

/** So many writes that the index takes them up. */
const NEW = Array.from({ length: 30 }, (_, number) => `new ${number}`);

let vault: TestVault;
let key: CryptoKey;

/** A vault with many documents, all covered by the index, and the app closed. */
beforeEach(async () => {
  vault = createTestVault();
  key = await makeKey();
  const log = await openTestLog(vault, key);
  await log.database.local.rewrite(MANY, (_before, id) => testRow(id, `body of ${id}`));
  await log.tidy();
  await log.database.close();
});

const readLog = () => vi.spyOn(vault, 'page');

describe('the index of a log', () => {
  it('spares opening any page of the log at the start', async () => {
    const page = readLog();
    const log = await openTestLog(vault, key);
    expect(page.mock.calls.filter(([shelf]) => shelf === LOG)).toEqual([]);
    const heads = await log.database.local.heads();
    expect(heads.map(({ outline }) => outline)).toContain('about row 699');
    expect(log.outlined).toEqual([]);
  });

  it('lets one document be opened without the others', async () => {
    const page = readLog();
    const log = await openTestLog(vault, key);
    expect(await log.read('row 650')).toBe('body of row 650');
    expect(page.mock.calls.filter(([shelf]) => shelf === LOG)).toHaveLength(1);
  });

  it('is joined at the start by what was written since', async () => {
    const before = await openTestLog(vault, key);
    await before.write('row 3', 'changed');
    await before.write('new', 'new');
    await before.erase('row 5');
    const log = await openTestLog(vault, key);
    const { 'row 3': changed, new: added, 'row 5': erased, ...rest } = await log.all();
    expect([changed, added, erased, Object.keys(rest).length]).toEqual(['changed', 'new', undefined, 698]);
  });

  it.each(['damaged', 'of another version', 'missing'])('loses nothing when it is %s', async (how) => {
    if (how === 'damaged')
      for (const number of [...(vault.shelves.get(INDEX)?.keys() ?? [])]) damage(vault, INDEX, number);
    if (how === 'missing') vault.shelves.delete(INDEX);
    const log = await openTestLog(vault, key, how === 'of another version' ? '2' : '1');
    expect(Object.keys(await log.all())).toHaveLength(700);
    expect(log.damage).toEqual([]);
    await log.tidy();
    const page = readLog();
    await openTestLog(vault, key, how === 'of another version' ? '2' : '1');
    expect(page.mock.calls.filter(([shelf]) => shelf === LOG)).toEqual([]);
  });

  it.each([
    ['by a list', (log: TestLog) => log.all()],
    ['by their ids', (log: TestLog) => log.readAll([...MANY, ...NEW])],
    ['by what is in them', (log: TestLog) => log.search('test')],
  ])('hides no document asked for %s from a slow disk while it is being written', async (_how, ask) => {
    const log = await openTestLog(vault, key);
    for (const id of NEW) await log.write(id, `body of ${id}`);
    const disk = Promise.withResolvers<undefined>();
    vault.beforeRead = () => disk.promise;
    const asked = ask(log);
    const tidied = log.tidy();
    await vi.waitFor(() => expect(log.outlined).toEqual(NEW));
    disk.resolve(undefined);
    expect(Object.keys(await asked)).toHaveLength(MANY.length + NEW.length);
    await tidied;
  });

  it('keeps nothing of what was erased, nor does the log', async () => {
    const log = await openTestLog(vault, key);
    await log.write('row 7', 'a secret');
    await log.write('row 7', 'another secret');
    await log.erase('row 7', 'row 8');
    expect(await openedTexts(vault, key)).toContain('another secret');
    await log.tidy();
    const left = await openedTexts(vault, key);
    for (const word of ['secret', 'about row 7"', 'body of row 8"', '"row 7"', '"row 8"'])
      expect(left).not.toContain(word);
    expect(Object.keys(await (await openTestLog(vault, key)).all())).toHaveLength(698);
  });

  it('brings nothing erased back when the app dies at any step of the erasing', async () => {
    for (let step = 1, isDone = false; !isDone; step += 1) {
      const copy = copyOf(vault);
      const log = await openTestLog(copy, key);
      await log.erase('row 7', 'row 300', 'row 690');
      isDone = await dieAt(copy, step, () => log.tidy());
      const after = await openTestLog(copy, key);
      expect(Object.keys(await after.all())).toHaveLength(697);
      expect(after.damage).toEqual([]);
      await after.tidy();
      expect(await openedTexts(copy, key)).not.toContain('row 300"');
    }
  });
});

describe('a damaged page of the log', () => {
  it('is named when it is opened, set aside, and everything else stays', async () => {
    damage(vault, LOG, 2);
    const log = await openTestLog(vault, key);
    expect(log.damage).toEqual([]);
    expect(await log.read('row 40')).toBeUndefined();
    expect(log.damage).toEqual([{ collection: 'draft', page: 2 }]);
    expect(vault.aside.has(`${LOG} 2`)).toBe(true);
    expect(Object.keys(await log.all())).toHaveLength(700 - 32);
    expect((await log.database.local.heads()).length).toBe(700 - 32);
    await log.write('row 40', 'again');
    await log.tidy();
    const after = await openTestLog(vault, key);
    expect([await after.read('row 40'), after.damage]).toEqual(['again', []]);
  });

  it('is named at the start when it is gone', async () => {
    vault.shelves.get(LOG)?.delete(3);
    const log = await openTestLog(vault, key);
    expect(log.damage).toEqual([{ collection: 'draft', page: 3 }]);
    expect(Object.keys(await log.all())).toHaveLength(700 - 32);
  });
});

function copyOf(original: TestVault): TestVault {
  const copy = createTestVault(original.name);
  for (const [shelf, pages] of original.shelves) copy.shelves.set(shelf, new Map(pages));
  return copy;
}

/** Lets the disk fail for good from a step on; tells whether the work was done before. */
async function dieAt(disk: TestVault, step: number, work: () => Promise<void>): Promise<boolean> {
  let steps = 0;
  disk.beforeWrite = () => {
    steps += 1;
    if (steps >= step) throw new Error('died');
  };
  await work();
  disk.beforeWrite = () => undefined;
  return steps < step;
}
