import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { readConfig } from '../config.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';

/**
 * Opens an empty store of its own: embedded in a temporary folder, or a new database on the PostgreSQL server
 * that DATABASE_URL names. Closing it removes every trace.
 */
export async function openTestStore(): Promise<Store> {
  const read = readConfig(process.env);
  if (!read.ok) throw new Error(read.problems.join(' '));
  const { databaseUrl } = read.config;
  return databaseUrl === undefined ? openInFolder() : openInDatabase(databaseUrl);
}

async function openInFolder(): Promise<Store> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'jiefen-test-'));
  const store = await openStore({ dataFolder });
  return closingWith(store, () => rm(dataFolder, { recursive: true, force: true }));
}

async function openInDatabase(serverUrl: string): Promise<Store> {
  const name = `jiefen_test_${randomUUID().replaceAll('-', '')}`;
  await execute(serverUrl, `create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const store = await openStore({ databaseUrl: url.href, dataFolder: '' });
  return closingWith(store, () => execute(serverUrl, `drop database ${name} with (force)`));
}

function closingWith(store: Store, remove: () => Promise<void>): Store {
  return {
    ...store,
    async close() {
      await store.close();
      await remove();
    },
  };
}

async function execute(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
