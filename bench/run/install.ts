import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { run } from '../../scripts/run.mjs';

const bench = resolve(import.meta.dirname, '..');

/** Brings the peers to what their own lock file says; throws where that fails. */
export async function installPeers(): Promise<void> {
  const wanted = readFileSync(resolve(bench, 'pnpm-lock.yaml'), 'utf8');
  const installed = resolve(bench, 'node_modules/.pnpm/lock.yaml');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === wanted) return;
  process.stdout.write('Installing the peers ...\n');
  const args = ['--yes', 'pnpm@12.21.0', 'install', '--frozen-lockfile', '--loglevel=error'];
  const code = await run('npx', args, { cwd: bench, env: { ...process.env, CI: 'true' } });
  if (code !== 0) throw new Error('The peers could not be installed: is there a network?');
}
