import { expect, it } from 'vitest';
import { type Found, scan } from './scan.ts';

const numbers = Array.from({ length: 50_000 }, (_, at) => at);
const isEven = (value: number) => value % 2 === 0;

/** Scans to the end and gives everything that was told on the way. */
function scanned(entries: readonly number[], window: number): Promise<Found<number>[]> {
  const told: Found<number>[] = [];
  return new Promise((resolve) => {
    scan(entries, isEven, window, (found) => {
      told.push(found);
      if (found.isComplete) resolve(told);
    });
  });
}

it('finds the first matches in order and counts all of them', async () => {
  const last = (await scanned(numbers, 3)).at(-1);
  expect(last).toEqual({ first: [0, 2, 4], total: 25_000, isComplete: true });
});

it('tells of a full window before the rest is counted, and then of the end', async () => {
  const slow = (value: number) => {
    const end = performance.now() + 0.05;
    while (performance.now() < end);
    return isEven(value);
  };
  const told: Found<number>[] = [];
  await new Promise<void>((resolve) => {
    scan(numbers.slice(0, 2000), slow, 2, (found) => {
      told.push(found);
      if (found.isComplete) resolve();
    });
  });
  expect(told.map(({ first, isComplete }) => [first, isComplete])).toEqual([
    [[0, 2], false],
    [[0, 2], true],
  ]);
});

it('says at once that an empty list has nothing', async () => {
  expect(await scanned([], 3)).toEqual([{ first: [], total: 0, isComplete: true }]);
});

it('stops where it is called off', async () => {
  const told: Found<number>[] = [];
  const seen: number[] = [];
  const slow = (value: number) => {
    const end = performance.now() + 0.05;
    while (performance.now() < end);
    return seen.push(value) < 0;
  };
  scan(numbers, slow, 2, (found) => told.push(found))();
  const before = seen.length;
  await scanned(numbers.slice(0, 100), 1);
  expect(seen.length).toBe(before);
  expect(told).toEqual([]);
});
