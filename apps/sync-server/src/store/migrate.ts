import { randomUUID } from 'node:crypto';
import type { Migration } from 'kysely/migration';
import { Migrator } from 'kysely/migration';
import type { Database, Engine } from './engine.ts';
import { createMeta } from './meta.ts';
import { up as records } from './migrations/0001-records.ts';
import { up as desk } from './migrations/0002-desk.ts';
import { up as devices } from './migrations/0003-devices.ts';
import { up as files } from './migrations/0004-files.ts';
import { up as calendar } from './migrations/0005-calendar.ts';

const migrationsFor = (engine: Engine): Record<string, Migration> => ({
  '0001-records': { up: records },
  '0002-desk': { up: (db) => desk(db, engine) },
  '0003-devices': { up: devices },
  '0004-files': { up: (db) => files(db, engine) },
  '0005-calendar': { up: calendar },
});

/** Brings the tables to this build's shape; forward only. A new store gets its first epoch. Throws what failed. */
export async function migrate(db: Database, engine: Engine): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrationsFor(engine) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
  const known = await db.selectFrom('meta').select('value').where('name', '=', 'epoch').executeTakeFirst();
  if (known === undefined) await createMeta(db).setEpoch(randomUUID());
}
