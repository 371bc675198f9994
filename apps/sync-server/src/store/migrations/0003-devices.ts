import type { Kysely } from 'kysely';

/** The phones, the parcels that could not be taken, and which session is on which phone. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createDevices(db);
  await createParcels(db);
  await db.schema.alterTable('session').addColumn('device', 'text').execute();
  // The phone's own clock value of a change, as it was sent: tells the older of two changes of one phone.
  await db.schema.alterTable('operation').addColumn('hlc', 'text').execute();
}

async function createDevices(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('device')
    .addColumn('region', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('device', 'text', (column) => column.notNull())
    .addColumn('first_at', 'bigint', (column) => column.notNull())
    .addColumn('last_at', 'bigint', (column) => column.notNull())
    .addColumn('unsent', 'integer')
    .addColumn('waiting_since', 'bigint')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('vanished_at', 'bigint')
    .addColumn('ordered', 'text')
    .addColumn('ordered_by', 'text')
    .addColumn('ordered_at', 'bigint')
    .addColumn('obeyed_at', 'bigint')
    .addPrimaryKeyConstraint('device_key', ['region', 'person', 'device'])
    .execute();
  await db.schema.createIndex('device_name').on('device').column('device').execute();
}

async function createParcels(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('parcel')
    .addColumn('region', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('carrier', 'text', (column) => column.notNull())
    .addColumn('device', 'text', (column) => column.notNull())
    .addColumn('person', 'text')
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('sealed', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('parcel_key', ['region', 'digest'])
    .execute();
  await db.schema.createIndex('parcel_newest').on('parcel').columns(['region', 'at']).execute();
}
