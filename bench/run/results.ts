import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, platform, release, totalmem } from 'node:os';
import { resolve } from 'node:path';

const bench = resolve(import.meta.dirname, '..');

/** What was measured: side, then metric, then the numbers of all rounds. */
export type Results = Record<string, Record<string, number[]>>;

/** Adds numbers to what is known of a side. */
export function note(results: Results, side: string, measured: Readonly<Record<string, readonly number[]>>): void {
  const known = (results[side] ??= {});
  for (const [metric, samples] of Object.entries(measured)) (known[metric] ??= []).push(...samples);
}

/** Everything somebody needs to judge the numbers, or to measure again. */
export interface Report {
  bench: string;
  date: string;
  commit: string;
  machine: Record<string, string | number>;
  versions: Record<string, string>;
  setting: Record<string, string | number | boolean>;
  notes: string[];
  results: Results;
}

/** Writes a benchmark's results to `results/<name>.json`. */
export function writeReport({
  name,
  setting,
  notes,
  results,
  browser,
}: Pick<Report, 'setting' | 'notes' | 'results'> & { name: string; browser: string }): void {
  const report: Report = {
    bench: name,
    date: new Date().toISOString(),
    commit: state(),
    machine: {
      system: `${platform()} ${release()}`,
      processor: cpus()[0]?.model ?? '',
      cores: cpus().length,
      'memory, GB': Math.round(totalmem() / 1e9),
      'load at the end': loadavg()[0] ?? 0,
    },
    versions: { node: process.versions.node, browser, ...peerVersions() },
    setting,
    notes,
    results: rounded(results),
  };
  writeFileSync(resolve(bench, `results/${name}.json`), `${JSON.stringify(report, null, 1)}\n`);
}

function peerVersions(): Record<string, string> {
  const folders = ['.', 'peers/rxdb-server', 'peers/express-pouchdb'];
  return Object.assign(
    {},
    ...folders.map((folder) => {
      const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(
        readFileSync(resolve(bench, folder, 'package.json'), 'utf8'),
      );
      return folder === '.'
        ? dependencies
        : {
            [folder]: Object.entries(dependencies)
              .map((one) => one.join(' '))
              .join(', '),
          };
    }),
  );
}

function rounded(results: Results): Results {
  const entries = Object.entries(results).map(([side, metrics]) => [
    side,
    Object.fromEntries(
      Object.entries(metrics).map(([metric, all]) => [metric, all.map((one) => Number(one.toPrecision(4)))]),
    ),
  ]);
  return Object.fromEntries(entries);
}

/** The items in their order, another one first each time: none always runs first or last. */
export function turn<Item>(items: readonly Item[], by: number): Item[] {
  const first = by % items.length;
  return [...items.slice(first), ...items.slice(0, first)];
}

/** The commit that was measured, and whether anything but earlier results had been changed since. */
function state(): string {
  const changes = git('status', '--porcelain', '--', ':!bench/results');
  return `${git('rev-parse', '--short', 'HEAD')}${changes === '' ? '' : '-dirty'}`;
}

function git(...args: string[]): string {
  return execFileSync('git', args, { encoding: 'utf8' }).trim();
}
