import pg from 'pg';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readConfig } from '../config.ts';
import { openPostgresBell } from './postgres-bell.ts';

const read = readConfig(process.env);
const url = read.ok ? read.config.databaseUrl : undefined;

describe.skipIf(url === undefined)('the bell on PostgreSQL', () => {
  const open: { close(): Promise<void> }[] = [];
  afterEach(async () => {
    for (const bell of open.splice(0)) await bell.close();
  });

  async function openBell() {
    const bell = await openPostgresBell(url ?? '');
    const heard: unknown[] = [];
    bell.listen((moved) => void heard.push(moved));
    open.push(bell);
    return { bell, heard };
  }

  it('is heard once by this process and by every other one', async () => {
    const [here, there] = [await openBell(), await openBell()];
    const moved = { region: '990101', scopes: ['committee/pmc-np', 'user/u-zhao'] };
    here.bell.ring(moved);
    expect(here.heard).toEqual([moved]);
    await vi.waitFor(() => expect(there.heard).toEqual([moved]));
    expect(here.heard).toEqual([moved]);
  });

  it('carries more scopes than fit into one notification', async () => {
    const [here, there] = [await openBell(), await openBell()];
    const scopes = Array.from({ length: 500 }, (_, index) => `committee/南坡村人民调解委员会-${index}`);
    here.bell.ring({ region: '990101', scopes });
    const arrived = () => there.heard.flatMap((moved) => (moved as { scopes: string[] }).scopes);
    await vi.waitFor(() => expect(arrived()).toEqual(scopes));
  });

  it('comes back after the database cut the line', { timeout: 15_000 }, async () => {
    const [here, there] = [await openBell(), await openBell()];
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen jiefen%' and datname = current_database() and pid <> pg_backend_pid()",
    );
    await client.end();
    await vi.waitFor(
      () => {
        here.bell.ring({ region: '990101', scopes: ['user/u-zhao'] });
        expect(there.heard.length).toBeGreaterThan(0);
      },
      { timeout: 10_000, interval: 200 },
    );
  });
});
