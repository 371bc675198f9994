import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase, type Database } from '../database.ts';
import { toLocalRow } from '../local.ts';
import { StorageProblem } from '../storage-problem.ts';
import { createCipher } from './cipher.ts';
import { createLogStorage, type Damage } from './storage.ts';
import { deleteStores } from './indexed-db.ts';
import { damagePage, makeKey, newVaultName, openTestVault, rawPages, rawRecords } from './testing.ts';
import type { Vault } from './vault.ts';

let name: string;
let key: CryptoKey;
let vault: Vault;
let database: Database;
let damage: Damage[];
/** What the storage wants done later; a test lets it come. */
let due: (() => void)[];

async function open(): Promise<void> {
  vault = await openTestVault(name, key);
  damage = [];
  due = [];
  const timer = (_ms: number, run: () => void) => {
    due.push(run);
    return () => {
      due = due.filter((other) => other !== run);
    };
  };
  const storage = createLogStorage({
    vault,
    cipher: createCipher(key),
    timer,
    onDamage: (page) => damage.push(page),
  });
  database = await openDatabase({ name, storage });
}

async function close(): Promise<void> {
  await database.close();
  vault.close();
}

async function reopen(): Promise<void> {
  await close();
  await open();
}

beforeEach(async () => {
  name = newVaultName();
  key = await makeKey();
  await open();
});

afterEach(async () => {
  await close();
  await deleteStores(name);
});

function row(id: string, content: unknown) {
  return toLocalRow({ id, kind: 'test', content, at: '2026-04-13T00:00:00Z' });
}

async function write(id: string, content: unknown): Promise<void> {
  await database.local.rewrite([id], () => row(id, content));
}

async function read(id: string): Promise<unknown> {
  return (await database.local.read([id])).get(id)?.body.content;
}

async function tidyUp(): Promise<void> {
  for (const run of due.splice(0)) run();
  await vi.waitFor(async () => expect((await rawPages(name)).length).toBeLessThan(20));
}

/** Makes every transaction of this vault that writes fail, as a full disk does. */
function fillDisk(): () => void {
  const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore) {
    this.transaction.abort();
    throw new DOMException('no room', 'QuotaExceededError');
  });
  return () => add.mockRestore();
}

describe('the encrypted log', () => {
  it('holds what was written when the app is opened again', async () => {
    await write('one', '张测试');
    await write('two', '第二');
    await write('one', '张测试改');
    await reopen();
    expect(await read('one')).toBe('张测试改');
    expect(await read('two')).toBe('第二');
    expect(damage).toEqual([]);
  });

  it('shows nothing readable on the disk', async () => {
    await write('one', 'PLAINTEXT 张测试 10000000099');
    const records = await rawRecords(name);
    const bytes = records
      .filter(({ store }) => store === 'page')
      .map(({ value }) => new Uint8Array((value as { bytes: ArrayBuffer }).bytes));
    const text = bytes.map((page) => new TextDecoder().decode(page)).join('') + JSON.stringify(records);
    for (const word of ['PLAINTEXT', '张测试', '10000000099', 'test', 'one']) expect(text).not.toContain(`"${word}`);
    expect(text).not.toContain('张测试');
    expect(text).not.toContain('PLAINTEXT');
  });

  it('does not open with another key, and leaves the vault as it is', async () => {
    await write('one', 'words');
    await close();
    await expect(openTestVault(name, await makeKey())).rejects.toThrow('wrong key');
    await open();
    expect(await read('one')).toBe('words');
  });

  it('tells the writer when the disk is full, and shows nothing that is not on it', async () => {
    await write('one', 'before');
    const empty = fillDisk();
    await expect(write('one', 'after')).rejects.toEqual(new StorageProblem('storage-full'));
    expect(await read('one')).toBe('before');
    empty();
    await write('one', 'later');
    await reopen();
    expect(await read('one')).toBe('later');
  });

  it('tells which page is damaged and reads everything else', async () => {
    await write('one', 'first');
    await write('two', 'second');
    await close();
    const pages = (await rawRecords(name)).filter(
      ({ store, key: at }) => store === 'page' && String(at).startsWith('draft'),
    );
    const last = pages.at(-1)?.key;
    if (last === undefined) throw new Error('no page');
    await damagePage(name, last);
    await open();
    expect(damage).toEqual([{ collection: 'draft', page: (last as [string, number])[1] }]);
    expect(await read('one')).toBe('first');
    expect(await read('two')).toBeUndefined();
    expect((await rawRecords(name)).filter(({ store }) => store === 'aside')).toHaveLength(1);
    await reopen();
    expect(damage).toEqual([]);
  });

  it('puts a log of many small pages into few, and loses nothing on the way', async () => {
    for (let turn = 0; turn < 80; turn++) await write(`row ${turn % 5}`, turn);
    expect((await rawPages(name)).length).toBeGreaterThan(80);
    await tidyUp();
    await write('row 0', 'after');
    await reopen();
    expect(await read('row 0')).toBe('after');
    expect(await read('row 4')).toBe(79);
  });

  it('keeps what is written while the log is being compacted', async () => {
    for (let turn = 0; turn < 80; turn++) await write(`row ${turn % 5}`, turn);
    const runs = due.splice(0);
    for (const run of runs) run();
    await Promise.all([write('row 1', 'meanwhile'), write('new', 'meanwhile')]);
    await vi.waitFor(async () => expect((await rawPages(name)).length).toBeLessThan(20));
    await reopen();
    expect(await read('row 1')).toBe('meanwhile');
    expect(await read('new')).toBe('meanwhile');
    expect(await read('row 2')).toBe(77);
  });

  it('keeps the old pages when the compaction cannot be written', async () => {
    for (let turn = 0; turn < 80; turn++) await write(`row ${turn % 5}`, turn);
    const empty = fillDisk();
    for (const run of due.splice(0)) run();
    await close();
    empty();
    await open();
    expect(await read('row 3')).toBe(78);
    expect(await read('row 4')).toBe(79);
  });

  it('removes the bytes of what was erased, soon', async () => {
    await write('keep', 'stays');
    await write('secret', 'must go');
    const [before] = [await rawPages(name)];
    await database.local.rewrite(['secret'], () => 'erase');
    expect(due.length).toBeGreaterThan(0);
    for (const run of due.splice(0)) run();
    await vi.waitFor(async () => {
      const left = new Set((await rawPages(name)).map(({ bytes }) => new Uint8Array(bytes).join()));
      const secret = before?.at(-1)?.bytes ?? new ArrayBuffer(0);
      expect(left.has(new Uint8Array(secret).join())).toBe(false);
    });
    await reopen();
    expect(await read('keep')).toBe('stays');
    expect(await read('secret')).toBeUndefined();
  });

  it('finishes the removal at the next start when the app was closed before', async () => {
    await write('secret', 'must go');
    await database.local.rewrite(['secret'], () => 'erase');
    await reopen();
    expect(due.length).toBeGreaterThan(0);
    expect(await read('secret')).toBeUndefined();
  });

  it('refuses the writes of a tab that lost the vault, even when nobody told it', async () => {
    await write('one', 'mine');
    const other = await openTestVault(name, key);
    await expect(write('one', 'from the old tab')).rejects.toEqual(new StorageProblem('taken'));
    expect(await read('one')).toBe('mine');
    other.close();
    await reopen();
    expect(await read('one')).toBe('mine');
  });
});
