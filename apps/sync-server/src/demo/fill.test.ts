import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { testId } from '@jiefen/domain/testing';
import { openStore } from '../store/open.ts';
import { createPeople } from '../services/people.ts';
import { mediator, PASSWORD } from '../testing/people.ts';
import { demoRegion, readDemo } from './read.ts';

let dataFolder: string;
beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'jiefen-fill-'));
});
afterEach(() => rmSync(dataFolder, { recursive: true, force: true }));

function fill(...args: string[]) {
  const env = { PATH: process.env['PATH'], JIEFEN_DATA: dataFolder };
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve(import.meta.dirname, 'fill.ts'), ...args], {
    encoding: 'utf8',
    env,
  });
  return { status, stdout, stderr };
}

async function stored() {
  const store = await openStore({ dataFolder });
  const rows = await store.read(({ documents }) => documents.all(demoRegion));
  await store.close();
  return rows;
}

test('an empty store holds the demo and so many cases, and no case twice', async () => {
  expect(fill('--count', '30', '--seed', '5')).toMatchObject({ status: 0, stderr: '' });
  expect(await stored()).toHaveLength(readDemo().documents.length + 30);
  expect(fill('--count', '30', '--seed', '5').stdout).toContain('30 of 30 cases');
  expect(await stored()).toHaveLength(readDemo().documents.length + 30);
}, 60_000);

test('a store with other people stays free of invented cases', async () => {
  const store = await openStore({ dataFolder });
  await createPeople(store, () => undefined).add({ ...mediator, id: testId(1) }, 'somebody', PASSWORD);
  await store.close();
  expect(fill('--count', '3')).toMatchObject({ status: 1, stdout: '' });
  expect(await stored()).toEqual([]);
}, 60_000);

test('a count that is no number is refused', () => {
  expect(fill('--count', 'many')).toMatchObject({ status: 1, stderr: '--count and --seed are whole numbers.\n' });
}, 60_000);
