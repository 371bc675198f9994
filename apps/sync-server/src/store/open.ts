import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';
import type { Store } from './store.ts';

/** Opens the store the configuration names: PostgreSQL by its URL, else the embedded one in the data folder. */
export function openStore({ databaseUrl, dataFolder }: { databaseUrl?: string; dataFolder: string }): Promise<Store> {
  if (databaseUrl !== undefined) return openPostgres(databaseUrl);
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  return openSqlite(join(dataFolder, 'jiefen.sqlite'));
}
