import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';

/** Builds the page of the run from the app's own data layer; gives the folder it lies in. */
export async function buildPhone(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'jiefen-kills-app-'));
  await build({
    root: resolve(import.meta.dirname, 'phone'),
    configFile: false,
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true, target: 'esnext' },
  });
  return outDir;
}
