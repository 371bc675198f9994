import { openDatabase, type Database } from '../../database.ts';
import { toLocalRow, type LocalBody } from '../../local.ts';
import type { Row } from '../../row.ts';
import { createCipher } from '../cipher.ts';
import type { StoredDocument } from '../document.ts';
import { openPage } from '../page.ts';
import { createLogStorage, type Damage } from '../storage.ts';
import type { TestVault } from '../testing.ts';

/** The shelves of the table the tests write to. */
export const LOG = 'draft/0';
export const INDEX = 'draft/0/index';

/** A database on a test vault. Nothing is tidied until the test says so. */
export interface TestLog {
  database: Database;
  damage: Damage[];
  /** Ids in the order they were outlined. */
  outlined: string[];
  write(id: string, content: unknown): Promise<void>;
  erase(...ids: string[]): Promise<void>;
  read(id: string): Promise<unknown>;
  /** Everything it holds. */
  all(): Promise<Record<string, unknown>>;
  /** What it holds of these ids. */
  readAll(ids: readonly string[]): Promise<Record<string, unknown>>;
  /** What it holds of a kind. */
  search(kind: string): Promise<Record<string, unknown>>;
  tidy(): Promise<void>;
}

let running: Database | undefined;

/**
 * Opens a database on a vault, as the app does after a start. The one before ends without tidying, as by a kill; the
 * library allows only one at a time.
 */
export async function openTestLog(vault: TestVault, key: CryptoKey, version = '1'): Promise<TestLog> {
  await running?.close();
  const damage: Damage[] = [];
  const outlined: string[] = [];
  const storage = createLogStorage({
    vault,
    cipher: createCipher(key),
    timer: () => () => undefined,
    onDamage: (page) => damage.push(page),
    outlinerOf: () => ({
      version,
      outline({ id }) {
        outlined.push(id);
        return `about ${id}`;
      },
      outlook: () => null,
    }),
  });
  const database = await openDatabase({ name: vault.name, storage });
  running = database;
  const { local } = database;
  return {
    database,
    damage,
    outlined,
    write: (id, content) => local.rewrite([id], () => testRow(id, content)),
    erase: (...ids) => local.rewrite(ids, () => 'erase'),
    read: async (id) => (await local.read([id])).get(id)?.body.content,
    all: async () => contents(await local.all()),
    readAll: async (ids) => contents([...(await local.read(ids)).values()]),
    search: async (kind) => contents(await local.collection.find({ selector: { 'body.kind': kind } }).exec()),
    async tidy() {
      await local.collection.storageInstance.cleanup(1_000_000_000);
    },
  };
}

function contents(rows: readonly Pick<Row<LocalBody>, 'id' | 'body'>[]): Record<string, unknown> {
  return Object.fromEntries(rows.map(({ id, body }) => [id, body.content]));
}

/** A row of the table. */
export function testRow(id: string, content: unknown) {
  return toLocalRow({ id, kind: 'test', content, at: '2026-04-13T00:00:00Z' });
}

/** Writes a log as the first released version did: 128 documents to a page, JSON only, no index, no numbers. */
export async function writeFirstShape(
  vault: TestVault,
  key: CryptoKey,
  writes: readonly (readonly StoredDocument[])[],
): Promise<void> {
  const cipher = createCipher(key);
  for (const [at, documents] of writes.entries()) {
    const number = at + 1;
    const plain = new TextEncoder().encode(JSON.stringify(documents));
    const sealed = await cipher.seal(plain, `${vault.name}|${LOG}|${number}`);
    await vault.write({ shelf: LOG, add: [{ number, ...sealed }] });
  }
}

/** The text of every page that lies on the vault, opened past the storage. */
export async function openedTexts(vault: TestVault, key: CryptoKey): Promise<string> {
  const texts: string[] = [];
  for (const [shelf, pages] of vault.shelves) {
    for (const page of pages.values()) {
      const opened = await openPage(createCipher(key), { vault: vault.name, shelf, number: page.number }, page);
      texts.push(JSON.stringify(opened?.content));
    }
  }
  return texts.join('\n');
}

/** Turns over one byte of a page, as failing flash memory does. */
export function damage(vault: TestVault, shelf: string, number: number): void {
  const page = vault.shelves.get(shelf)?.get(number);
  if (page === undefined) throw new Error(`There is no page ${number}`);
  const bytes = new Uint8Array(page.bytes.slice(0));
  bytes[5] = (bytes[5] ?? 0) ^ 0xff;
  vault.shelves.get(shelf)?.set(number, { ...page, bytes: bytes.buffer });
}
