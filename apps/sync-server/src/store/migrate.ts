import { randomUUID } from 'node:crypto';
import type { Migration } from 'kysely/migration';
import { Migrator } from 'kysely/migration';
import type { Database } from './engine.ts';
import { createMeta } from './meta.ts';
import { up as records } from './migrations/0001-records.ts';

const migrations: Record<string, Migration> = {
  '0001-records': { up: records },
};

/** Brings the tables to this build's shape; forward only. A new store gets its first epoch. Throws what failed. */
export async function migrate(db: Database): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
  const known = await db.selectFrom('meta').select('value').where('name', '=', 'epoch').executeTakeFirst();
  if (known === undefined) await createMeta(db).setEpoch(randomUUID());
}
