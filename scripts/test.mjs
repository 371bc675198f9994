// `npm test`: everything that must hold, from a fresh copy of the project to one line that sums it up.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installPackages } from './install.mjs';
import { findPostgres, startPostgres } from './postgres.mjs';
import { environment, findNode, run } from './run.mjs';
import { installSystemPackages } from './system-packages.mjs';
import { tallyOfPlaywright, tallyOfVitest, withExitCode } from './tally.mjs';

const SIMULATED_RUNS = '25';
const KILLS = 'e2e/kills/main.ts';
const reports = mkdtempSync(join(tmpdir(), 'jiefen-reports-'));

/** @type {{ name: string, tally: import('./tally.mjs').Tally }[]} */
const results = [];

try {
  await installPackages();
  await installSystemPackages();
  await runAll();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  results.push({ name: 'preparation', tally: { passed: 0, failed: 1 } });
} finally {
  rmSync(reports, { recursive: true, force: true });
}
summarize();

async function runAll() {
  const node = findNode();
  await part('checks', () => run(node, ['scripts/check.ts']));
  await vitest('unit and browser tests', []);
  await part('simulated phones', () =>
    run(node, ['apps/sync-server/src/simulator/main.ts', '--seeds', SIMULATED_RUNS]),
  );
  await part('planted bugs are found', () => run(node, ['apps/sync-server/src/simulator/main.ts', '--mutants']));
  await part('build', () =>
    run(node, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], { cwd: 'apps/pwa' }),
  );
  await part('size of the app', () => run(node, ['scripts/size.ts']));
  await endToEnd();
  await part('killed phones', () => run(node, [KILLS, '--times', '15']));
  await part('a planted bug loses words', () => run(node, [KILLS, '--times', '8', '--planted', 'early']));
  await onPostgres();
}

/**
 * Runs one part and notes how it went; without a `tally` only a failure counts.
 * @param {string} name
 * @param {() => Promise<number>} work
 * @param {() => import('./tally.mjs').Tally} [tally]
 */
async function part(name, work, tally = () => ({ passed: 0, failed: 0 })) {
  console.log(`\n=== ${name}`);
  const exitCode = await work();
  results.push({ name, tally: withExitCode(tally(), exitCode) });
}

/**
 * @param {string} name
 * @param {string[]} which
 * @param {Record<string, string>} [env]
 */
function vitest(name, which, env = {}) {
  const report = join(reports, `${results.length}.json`);
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...which];
  return part(
    name,
    () => run(findNode(), ['node_modules/vitest/vitest.mjs', ...args], { env: environment(env) }),
    () => tallyOfVitest(report),
  );
}

function endToEnd() {
  const report = join(reports, 'e2e.json');
  const args = ['test', '--config', 'e2e', '--reporter=list,json'];
  const env = environment({ PLAYWRIGHT_JSON_OUTPUT_FILE: report });
  return part(
    'end-to-end tests',
    () => run(findNode(), ['node_modules/@playwright/test/cli.js', ...args], { env }),
    () => tallyOfPlaywright(report),
  );
}

/** The server's tests once more, on the other engine. */
async function onPostgres() {
  const bin = findPostgres();
  if (!bin) throw new Error('PostgreSQL is missing: install it (its server programs, not only psql) and try again.');
  const { url, stop } = await startPostgres(bin);
  try {
    await vitest('server tests on PostgreSQL', ['--project', 'node', 'apps/sync-server'], { DATABASE_URL: url });
  } finally {
    await stop();
  }
}

function summarize() {
  console.log('');
  for (const { name, tally } of results) console.log(`${tally.failed === 0 ? 'ok    ' : 'FAILED'} ${name}`);
  const passed = results.reduce((sum, { tally }) => sum + tally.passed, 0);
  const failed = results.reduce((sum, { tally }) => sum + tally.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
