import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { Kysely, sql, SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely';
import type { Engine } from './engine.ts';
import { migrate } from './migrate.ts';
import { createRecords } from './records.ts';
import { sqliteSearch } from './search-sqlite.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** Lists of different lengths make different statements; the oldest are forgotten past this number. */
const STATEMENTS = 500;

/** One writer at a time makes row locks needless. */
const engine: Engine = {
  name: 'sqlite',
  lockRows: (query) => query,
  // The text is stored in UTF-8: as a blob it is copied, as text it would be decoded here and encoded again to be sent.
  undecoded: (column) => sql<Uint8Array>`cast(${sql.ref(column)} as blob)`,
  search: sqliteSearch,
};

/**
 * Opens the embedded store in one file (`:memory:` for a store that ends with the process).
 * Every commit reaches the disk before it is acknowledged: WAL with synchronous=FULL.
 */
export async function openSqlite(file: string): Promise<Store> {
  const writer = createDialect(file, 'begin immediate');
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: writer }) });
  await migrate(db, engine);
  const reading =
    file === ':memory:'
      ? db
      : new Kysely<Tables>({ dialect: new SqliteDialect({ database: createDialect(file, 'begin') }) });
  return {
    read: (work) => reading.transaction().execute((transaction) => work(createRecords(transaction, engine))),
    write: (work) => db.transaction().execute((transaction) => work(createRecords(transaction, engine))),

    async close() {
      if (reading !== db) await reading.destroy();
      await db.destroy();
    },
  };
}

function createDialect(file: string, begin: string): SqliteDatabase {
  const database = new DatabaseSync(file);
  database.exec('PRAGMA page_size = 8192');
  database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = FULL');
  database.exec('PRAGMA busy_timeout = 5000');
  database.exec('PRAGMA cache_size = -65536');
  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),

    prepare(sql) {
      const known = statements.get(sql);
      if (known !== undefined) return known;
      const statement = toStatement(database.prepare(sql === 'begin' ? begin : sql));
      statements.set(sql, statement);
      const oldest = statements.keys().next().value;
      if (statements.size > STATEMENTS && oldest !== undefined) statements.delete(oldest);
      return statement;
    },
  };
}

function toStatement(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...toInput(parameters)),
    run: (parameters) => statement.run(...toInput(parameters)),
    iterate: (parameters) => statement.iterate(...toInput(parameters)),
  };
}

function toInput(parameters: readonly unknown[]): SQLInputValue[] {
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- kysely passes on what the typed builder accepted
  return parameters as SQLInputValue[];
}
