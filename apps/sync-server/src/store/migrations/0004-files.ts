import { sql, type Kysely } from 'kysely';
import type { Engine } from '../engine.ts';

/** Files kept beside the records: what is here, who proved to hold it for which document, and parts on their way. */
export async function up(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await createFiles(db);
  await createUploads(db, engine);
}

async function createFiles(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('file')
    .addColumn('region', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('size', 'bigint', (column) => column.notNull())
    .addColumn('mime', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('file_key', ['region', 'digest'])
    .execute();
  await db.schema
    .createTable('file_proof')
    .addColumn('region', 'text', (column) => column.notNull())
    .addColumn('document', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('file_proof_key', ['region', 'document', 'digest', 'person'])
    .execute();
}

async function createUploads(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const key = ['region', 'document', 'digest', 'person'] as const;
  await db.schema
    .createTable('file_upload')
    .addColumn('region', 'text', (column) => column.notNull())
    .addColumn('document', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('size', 'bigint', (column) => column.notNull())
    .addColumn('mime', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('file_upload_key', [...key])
    .execute();
  await db.schema.createIndex('file_upload_at').on('file_upload').column('at').execute();
  await db.schema
    .createTable('file_part')
    .addColumn('region', 'text', (column) => column.notNull())
    .addColumn('document', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('start', 'bigint', (column) => column.notNull())
    .addColumn('size', 'integer', (column) => column.notNull())
    .addColumn('bytes', engine.name === 'postgres' ? sql`bytea` : 'blob', (column) => column.notNull())
    .addPrimaryKeyConstraint('file_part_key', [...key, 'start'])
    .execute();
}
