import { expect, test } from 'vitest';
import { median, percentile } from './sample.ts';

test('the median is the middle, of an even number the mean of the two in the middle', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([9, 1, 5, 7])).toBe(6);
  expect(median([])).toBeNaN();
});

test('of twenty samples, the highest is above the 95th percentile', () => {
  const samples = Array.from({ length: 20 }, (_, index) => index);
  expect(percentile(samples, 0.95)).toBe(19);
  expect(percentile(samples, 0.5)).toBe(10);
});
