import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { tallyOfPlaywright, tallyOfVitest, withExitCode } from './tally.mjs';

const folder = mkdtempSync(join(tmpdir(), 'jiefen-tally-'));
afterAll(() => rmSync(folder, { recursive: true }));

function report(content: unknown): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

test('a test file that could not be loaded counts as a failure', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{ status: 'failed' }] },
  ];
  expect(tallyOfVitest(report({ numPassedTests: 7, numFailedTests: 1, testResults }))).toEqual({
    passed: 7,
    failed: 2,
  });
});

test('an end-to-end test that passed only when repeated counts as failed', () => {
  expect(tallyOfPlaywright(report({ stats: { expected: 3, unexpected: 1, flaky: 1 } }))).toEqual({
    passed: 3,
    failed: 2,
  });
});

test('a run that crashed counts as one failure even without a report', () => {
  const nothing = tallyOfVitest(join(folder, 'missing.json'));
  expect(withExitCode(nothing, 1)).toEqual({ passed: 0, failed: 1 });
  expect(withExitCode({ passed: 3, failed: 0 }, 0)).toEqual({ passed: 3, failed: 0 });
});
