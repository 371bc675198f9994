// The npm packages of the project, installed only when they differ from the lock file.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { root, run } from './run.mjs';

const PNPM = 'pnpm@12.21.0';

/** Brings node_modules to what the lock file says; throws where that fails. */
export async function installPackages() {
  if (isInstalled()) return;
  console.log('正在安装依赖包 · Installing packages (the first time takes a minute or two) ...');
  const code = await run('npx', ['--yes', PNPM, 'install', '--frozen-lockfile', '--loglevel=error'], {
    shell: process.platform === 'win32',
    // Without a terminal pnpm asks nothing.
    env: { ...process.env, CI: 'true' },
  });
  if (code !== 0) throw new Error('The packages could not be installed: is there a network?');
}

/** pnpm keeps a copy of the lock file it installed last. */
function isInstalled() {
  const wanted = readFileSync(resolve(root, 'pnpm-lock.yaml'), 'utf8');
  const installed = resolve(root, 'node_modules/.pnpm/lock.yaml');
  return (
    existsSync(installed) &&
    readFileSync(installed, 'utf8') === wanted &&
    ['apps/pwa', 'apps/sync-server', 'packages/domain'].every((path) => existsSync(resolve(root, path, 'node_modules')))
  );
}
