import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readRecoveryKey } from './recovery-key.ts';

const SCRIPT = join(import.meta.dirname, 'recover.ts');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiefen-recover-'));
  execFileSync(process.execPath, [SCRIPT, 'make', folder]);
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...words: string[]) => spawnSync(process.execPath, [SCRIPT, ...words], { encoding: 'utf8' });

describe('the script of the administrator', () => {
  it('makes a key pair the server can read, whose private half only its owner may read', () => {
    expect(readRecoveryKey(join(folder, 'recovery-public.pem'))).toMatch(/^[\w-]{122}$/);
    expect(statSync(join(folder, 'recovery-private.pem')).mode & 0o077).toBe(0);
  });

  it('never replaces a key', () => {
    const before = readFileSync(join(folder, 'recovery-private.pem'), 'utf8');
    expect(run('make', folder)).toMatchObject({ status: 1, stderr: expect.stringContaining('exists') });
    expect(readFileSync(join(folder, 'recovery-private.pem'), 'utf8')).toBe(before);
  });

  it('says in a sentence what is wrong', () => {
    const key = join(folder, 'recovery-private.pem');
    expect(run(key, 'AAAA')).toMatchObject({ status: 1, stderr: expect.stringContaining('has a slip') });
    expect(run(join(folder, 'none.pem'), 'AAAA')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('ENOENT'),
    });
    expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining('npm run recover') });
  });
});
