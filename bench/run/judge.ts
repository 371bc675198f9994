import { type Goal, goals } from '../goals.ts';
import type { Results } from './results.ts';
import { median, percentile } from './sample.ts';
import { short } from './table.ts';

/** Prints each goal of a benchmark with what was reached, and gives the number of goals that were missed. */
export function judge(bench: Goal['bench'], results: Results): number {
  const reached = goals.filter((goal) => goal.bench === bench).map((goal) => ({ goal, ...reach(goal, results) }));
  for (const { goal, value, holds } of reached) process.stdout.write(`${sentence(goal, value, holds)}\n`);
  return reached.filter(({ holds }) => !holds).length;
}

/** What was reached of a goal, and whether that is enough; NaN, and not enough, when it was not measured. */
export function reach({ metric, side, against, of, direction, limit }: Goal, results: Results) {
  const base = against === undefined ? 1 : valueOf(results, against, metric, of);
  const value = valueOf(results, side, metric, of) / base;
  return { value, holds: direction === 'at least' ? value >= limit : value <= limit };
}

function sentence({ metric, against, of, direction, limit }: Goal, value: number, holds: boolean): string {
  const unit = against === undefined ? '' : `x ${against}`;
  const off = `${Math.round(Math.abs(value / limit - 1) * 100)} % off`;
  const missed = Number.isNaN(value) ? ', not measured' : `, ${limit === 0 ? '' : off}`;
  const reached = `${metric} (${of}): ${short(value)}${unit}, goal ${direction} ${limit}${unit}`;
  return `${holds ? 'ok    ' : 'MISSED'} ${reached}${holds ? '' : missed}`;
}

function valueOf(results: Results, side: string, metric: string, of: Goal['of']): number {
  const samples = results[side]?.[metric] ?? [];
  if (samples.length === 0) return Number.NaN;
  if (of === 'median') return median(samples);
  return of === 'p95' ? percentile(samples, 0.95) : Math.max(...samples);
}
