import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Engine } from './engine.ts';
import { migrate } from './migrate.ts';
import { createRecords } from './records.ts';
import { postgresSearch } from './search-postgres.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

const INT8 = 20;

const engine: Engine = {
  name: 'postgres',
  lockRows: (query) => query.forUpdate(),
  // Bytes would travel in hexadecimal, twice as long.
  undecoded: (column) => sql<string>`${sql.ref(column)}`,
  search: postgresSearch,
};

/** Opens a PostgreSQL 15+ database by its URL; several server processes may share it. */
export async function openPostgres(url: string): Promise<Store> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 8,
    // All our 64-bit columns are counters and times far below 2^53.
    types: { getTypeParser: (id, format) => (id === INT8 ? Number : pg.types.getTypeParser(id, format)) },
  });
  // An idle connection that the database cuts is replaced by the next request; without a listener it ends the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  await migrate(db, engine);
  return {
    read: (work) =>
      db
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute((transaction) => work(createRecords(transaction, engine))),
    write: (work) => db.transaction().execute((transaction) => work(createRecords(transaction, engine))),
    close: () => db.destroy(),
  };
}
