import { expect, it } from 'vitest';
import { noteGrowth, weeksLeft, withSample } from './growth.ts';

const MB = 1_000_000;

it('tells the weeks left from what really grew', () => {
  expect(
    weeksLeft(
      [
        [100, 10 * MB],
        [107, 17 * MB],
        [114, 24 * MB],
      ],
      70 * MB,
    ),
  ).toBe(10);
  expect(
    weeksLeft(
      [
        [100, 10 * MB],
        [114, 9 * MB],
      ],
      70 * MB,
    ),
  ).toBe(Infinity);
  expect(
    weeksLeft(
      [
        [100, 10 * MB],
        [103, 30 * MB],
      ],
      70 * MB,
    ),
  ).toBeUndefined();
});

it('keeps one sample a day, and none of a future a wrong clock believed in', () => {
  expect(
    withSample(
      [
        [100, 1],
        [101, 2],
        [3750, 9],
      ],
      102,
      3,
    ),
  ).toEqual([
    [100, 1],
    [101, 2],
    [102, 3],
  ]);
});

it('begins again when the stored samples cannot be read', () => {
  let stored = 'broken';
  const store = { getItem: () => stored, setItem: (_key: string, text: string) => void (stored = text) };
  expect(noteGrowth(store, 100.5 * 86_400_000, 5)).toEqual([[100, 5]]);
  expect(stored).toBe('[[100,5]]');
});
