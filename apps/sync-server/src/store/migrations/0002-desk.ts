import { sql, type CreateTableBuilder, type Kysely } from 'kysely';
import type { Engine } from '../engine.ts';

/** What the desk reads: rows per case and level, the audiences that see them, search, and the audit log. */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await createCases(db, engine);
  await createAudiences(db);
  await createAudit(db);
  await engine.search.create(db);
  // Kept work is looked for by time, and is a small part of all operations.
  await sql`create index operation_kept on operation (region, at, op) where submitted is not null`.execute(db);
}

async function createCases(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const table = columnsOf(db.schema.createTable('desk_case'));
  // SQLite finds words by the number of the row; the key of the other engine holds without one.
  await (
    engine.name === 'sqlite'
      ? table
          .addColumn('n', 'integer', (column) => column.primaryKey())
          .addUniqueConstraint('desk_case_key', ['region', 'id', 'level'])
      : table.addPrimaryKeyConstraint('desk_case_key', ['region', 'id', 'level'])
  ).execute();
  await db.schema
    .createIndex('desk_case_newest')
    .on('desk_case')
    .columns(['region', 'changed_at', 'id', 'sight', 'facets', 'level'])
    .execute();
  await db.schema
    .createIndex('desk_case_sight')
    .on('desk_case')
    .columns(['region', 'sight', 'facets', 'changed_at', 'id', 'level'])
    .execute();
}

function columnsOf(table: CreateTableBuilder<string>) {
  return table
    .addColumn('region', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('level', 'text', (column) => column.notNull())
    .addColumn('sight', 'text', (column) => column.notNull())
    .addColumn('facets', 'text', (column) => column.notNull())
    .addColumn('collection', 'text', (column) => column.notNull())
    .addColumn('number', 'text')
    .addColumn('provisional', 'integer', (column) => column.notNull())
    .addColumn('title', 'text')
    .addColumn('type', 'text')
    .addColumn('source', 'text')
    .addColumn('state', 'text')
    .addColumn('ended', 'integer', (column) => column.notNull())
    .addColumn('risk', 'text')
    .addColumn('township', 'text')
    .addColumn('org', 'text')
    .addColumn('opened_on', 'text')
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .addColumn('amount_fen', 'bigint')
    .addColumn('people', 'integer')
    .addColumn('conflicts', 'integer', (column) => column.notNull())
    .addColumn('confidential', 'integer', (column) => column.notNull())
    .addColumn('chain', 'text');
}

async function createAudiences(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('desk_audience')
    .addColumn('region', 'text', (column) => column.notNull())
    .addColumn('audience', 'text', (column) => column.notNull())
    .addColumn('scope', 'text', (column) => column.notNull())
    .addColumn('level', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('desk_audience_key', ['region', 'audience', 'scope'])
    .execute();
  await db.schema
    .createIndex('desk_audience_scope')
    .on('desk_audience')
    .columns(['region', 'scope', 'audience', 'level'])
    .execute();
}

async function createAudit(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('audit')
    .addColumn('region', 'text', (column) => column.notNull())
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('object', 'text', (column) => column.notNull())
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('prev', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('audit_key', ['region', 'seq'])
    .execute();
  await db.schema
    .createTable('audit_head')
    .addColumn('region', 'text', (column) => column.primaryKey())
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute();
}
