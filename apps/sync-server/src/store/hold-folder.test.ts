import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { holdFolder } from './hold-folder.ts';

let dataFolder: string;

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'jiefen-hold-'));
});
afterEach(() => rm(dataFolder, { recursive: true }));

it('keeps a second server off the folder until the first lets go', () => {
  const release = holdFolder({ dataFolder });
  expect(() => holdFolder({ dataFolder })).toThrow('JIEFEN_DATA');
  release();
  holdFolder({ dataFolder })();
});

it('needs no folder for servers on PostgreSQL, of which there may be several', () => {
  const settings = { dataFolder, databaseUrl: 'postgres://db/jiefen' };
  holdFolder(settings);
  expect(() => holdFolder(settings)).not.toThrow();
});
