import { median, percentile } from './sample.ts';
import type { Results } from './results.ts';

/** Prints one line per metric: the middle of each side's numbers, and the quotient to the floor. */
export function printTable(results: Results, floor: string): void {
  const sides = Object.keys(results);
  const metrics = [...new Set(sides.flatMap((side) => Object.keys(results[side] ?? {})))];
  const lines = metrics.map((metric) => [metric, ...sides.map((side) => cell(results, side, metric, floor))]);
  const table = [['median (p95)', ...sides], ...lines];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((line) => line[column]?.length ?? 0))) ?? [];
  for (const line of table) {
    process.stdout.write(
      `${line
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd()}\n`,
    );
  }
}

function cell(results: Results, side: string, metric: string, floor: string): string {
  const samples = results[side]?.[metric];
  if (samples === undefined) return '-';
  const base = results[floor]?.[metric];
  const times = base === undefined || side === floor ? '' : ` ${short(median(samples) / median(base))}x`;
  return `${short(median(samples))} (${short(percentile(samples, 0.95))})${times}`;
}

/** A number with as many digits as it deserves. */
export function short(value: number): string {
  if (value >= 100) return Math.round(value).toString();
  return Number(value.toPrecision(value < 0.01 ? 1 : 2)).toString();
}
