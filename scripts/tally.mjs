// How many tests ran, read from the reports of the test tools.
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number }} Tally */

/**
 * Reads a JSON report of Vitest; a file that could not be loaded counts as one failure.
 * @param {string} file
 * @returns {Tally}
 */
export function tallyOfVitest(file) {
  const report = read(file);
  const unloaded = (report?.testResults ?? []).filter(
    (/** @type {any} */ suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
  ).length;
  return { passed: report?.numPassedTests ?? 0, failed: (report?.numFailedTests ?? 0) + unloaded };
}

/**
 * Reads a JSON report of Playwright; a test that passed only when repeated counts as failed.
 * @param {string} file
 * @returns {Tally}
 */
export function tallyOfPlaywright(file) {
  const { expected = 0, unexpected = 0, flaky = 0 } = read(file)?.stats ?? {};
  return { passed: expected, failed: unexpected + flaky };
}

/**
 * Adds up; a part that failed without a failing test (it crashed, or no test ran) counts as one failure.
 * @param {Tally} tally
 * @param {number} exitCode
 * @returns {Tally}
 */
export function withExitCode(tally, exitCode) {
  return exitCode !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

/** @param {string} file */
function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
