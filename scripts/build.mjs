// Builds the app when its sources are newer than its last build.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { findNode, root, run } from './run.mjs';

const app = resolve(root, 'apps/pwa');
const built = resolve(app, 'build/sw.js');
const SOURCES = [
  'apps/pwa/src',
  'apps/pwa/static',
  'apps/pwa/messages',
  'apps/pwa/vite',
  'apps/pwa/vite.config.ts',
  'apps/pwa/package.json',
  'packages/domain/src',
  'pnpm-lock.yaml',
];
/** Written by the build itself. */
const GENERATED = resolve(app, 'src/i18n/paraglide');

/** Builds the app if needed; throws where that fails. */
export async function buildApp() {
  if (existsSync(built) && newestChange(SOURCES.map((path) => resolve(root, path))) < statSync(built).mtimeMs) return;
  console.log('正在生成应用 · Building the app ...');
  const code = await run(findNode(), [resolve(app, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {
    cwd: app,
  });
  if (code !== 0) throw new Error('The app could not be built; the reason stands above.');
}

/**
 * The time of the latest change below the given paths, in milliseconds.
 * @param {string[]} paths
 * @returns {number}
 */
function newestChange(paths) {
  const times = paths
    .filter((path) => path !== GENERATED)
    .map((path) => {
      const found = statSync(path);
      return found.isDirectory()
        ? Math.max(found.mtimeMs, newestChange(readdirSync(path).map((name) => resolve(path, name))))
        : found.mtimeMs;
    });
  return Math.max(0, ...times);
}
